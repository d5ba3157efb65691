import { load } from 'js-yaml';
import * as v from 'valibot';

const permissionsSchema = v.union([
  v.picklist(['read-all', 'write-all']),
  v.record(v.string(), v.picklist(['read', 'write', 'none'])),
]);

const stepSchema = v.looseObject({
  name: v.optional(v.string()),
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  shell: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.unknown()), {}),
  env: v.optional(v.record(v.string(), v.unknown()), {}),
});

const jobSchema = v.looseObject({
  permissions: v.optional(permissionsSchema),
  'timeout-minutes': v.optional(v.number()),
  environment: v.optional(v.unknown()),
  env: v.optional(v.record(v.string(), v.unknown()), {}),
  steps: v.array(stepSchema),
});

const workflowSchema = v.looseObject({
  on: v.unknown(),
  permissions: v.optional(permissionsSchema),
  env: v.optional(v.record(v.string(), v.unknown()), {}),
  jobs: v.record(v.string(), jobSchema),
});

export type Step = v.InferOutput<typeof stepSchema>;
export type Workflow = v.InferOutput<typeof workflowSchema>;

/** Reads a workflow of GitHub Actions. Throws on what is none. */
export const readWorkflow = (text: string): Workflow => v.parse(workflowSchema, load(text));
