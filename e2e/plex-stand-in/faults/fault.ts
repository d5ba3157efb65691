import * as v from 'valibot';
import { plexErrorNames } from '../answers/plex-error.ts';
import { endpoints } from '../endpoints/endpoint.ts';

const retryAfter = v.exactOptional(v.string());

const kind = <const Kind extends string, const Fields extends v.ObjectEntries>(name: Kind, fields: Fields) =>
  v.pipe(v.strictObject({ kind: v.literal(name), ...fields }), v.readonly());

/** What can go wrong with one answer. Those of the first group leave the request undone; the others spoil its answer. */
const faultShape = v.variant('kind', [
  // Instead of the endpoint's own answer
  /** One of Plex's own errors. `retryAfter` is the header as it stands: seconds or a date. */
  kind('plex-error', { error: v.picklist(plexErrorNames), retryAfter }),
  /**
   * Any other status, with an error in Plex's shape, with a gateway's page of HTML, or bare. There are none above 599 (RFC
   * 9110), and gateways that use one.
   */
  kind('status', {
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(999)),
    body: v.picklist(['html', 'json', 'nothing']),
    retryAfter,
  }),
  /** 302 to any address. */
  kind('redirect', { to: v.string() }),
  /** 200 with a page of HTML, as a hotel's network answers. */
  kind('not-json', {}),
  /** 200 with a valid JSON object of about so many bytes, streamed. */
  kind('huge-body', { bytes: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /** What this endpoint answered last, once more; the endpoint's own answer where there has been none yet. */
  kind('previous-answer', {}),
  /** Neither headers nor body, until the client gives up. */
  kind('no-answer', {}),
  /** The connection is reset before any answer. */
  kind('connection-reset', {}),

  // The endpoint does its work
  /** The right answer, begun only when the faults of the endpoint are lifted. */
  kind('held', {}),
  /** The right answer, begun only after a while. */
  kind('slow', { millis: v.pipe(v.number(), v.minValue(0)) }),
  /** The right answer at once, but its body byte by byte. */
  kind('trickling-body', { everyMillis: v.pipe(v.number(), v.minValue(0)) }),
  /** The right answer with a header of a gateway on the way, in words that are not Latin-1. */
  kind('foreign-header', {}),
  /** The right answer as XML, whatever was asked for. */
  kind('xml', {}),
  /** The right status and headers without a body. */
  kind('empty-body', {}),
  /** The first half of the body, as if that were all of it. */
  kind('truncated-body', {}),
  /** Headers and half of the body; then the connection ends. */
  kind('connection-lost', {}),
  /** Headers and half of the body; then nothing more, until the client gives up. */
  kind('stalled-body', {}),
  /** Every field has another type than it should. */
  kind('wrong-types', {}),
  /** Every object has fields that nobody knows. */
  kind('unknown-fields', {}),
]);

export type Fault = v.InferOutput<typeof faultShape>;

/** A fault and where it strikes: the next so many requests of an endpoint, or all of them until it is lifted. */
export const plannedFaultShape = v.pipe(
  v.strictObject({
    endpoint: v.picklist(endpoints),
    fault: faultShape,
    times: v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal('until lifted')]),
  }),
  v.readonly(),
);

export type PlannedFault = v.InferOutput<typeof plannedFaultShape>;
