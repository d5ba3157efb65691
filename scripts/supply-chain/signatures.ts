import * as v from 'valibot';

/** What came of checking the signatures that the registry puts on its packages. */
export type Signatures =
  | { readonly kind: 'verified' }
  | { readonly kind: 'bad'; readonly packages: readonly string[] }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'out-of-reach'; readonly code: string }
  | { readonly kind: 'not-understood'; readonly answer: string };

const faultySchema = v.object({ name: v.string(), version: v.string() });
const auditSchema = v.object({ invalid: v.array(faultySchema), missing: v.array(faultySchema) });
const errorSchema = v.object({
  error: v.object({ code: v.nullish(v.string(), ''), summary: v.nullish(v.string(), '') }),
});

/** Node's names for a network that does not answer, npm's for its own patience, and an HTTP status that says no. */
const outOfReach =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPIPE|ENOTCACHED|ERR_SOCKET_TIMEOUT|FETCH_ERROR|E(?:40[137]|429|5\d\d))$/;

/** How npm says that no registry in use has keys to check with. */
const notOffered = /no dependencies to audit that were installed from a supported registry/;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Reads what `npm audit signatures --json` wrote on its standard output. */
export const readSignatures = (output: string): Signatures => {
  const answer = parse(output);
  const audit = v.safeParse(auditSchema, answer);
  if (audit.success) {
    const faulty = [...audit.output.invalid, ...audit.output.missing];
    if (faulty.length === 0) return { kind: 'verified' };
    return { kind: 'bad', packages: faulty.map(({ name, version }) => `${name}@${version}`) };
  }
  const failure = v.safeParse(errorSchema, answer);
  if (!failure.success) return { kind: 'not-understood', answer: output.trim() };
  const { code, summary } = failure.output.error;
  if (outOfReach.test(code)) return { kind: 'out-of-reach', code };
  return notOffered.test(summary) ? { kind: 'not-offered' } : { kind: 'not-understood', answer: `${code} ${summary}` };
};
