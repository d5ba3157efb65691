import type { Step, Workflow } from './workflow.ts';

export interface PlacedStep {
  readonly job: string;
  /** Where it stands, in words. */
  readonly place: string;
  readonly step: Step;
}

/** All steps of a workflow, in their order. */
export const stepsOf = ({ jobs }: Workflow): readonly PlacedStep[] =>
  Object.entries(jobs).flatMap(([job, { steps }]) =>
    steps.map((step, index) => ({
      job,
      place: `${job}, ${step.name ?? step.uses ?? `step ${index + 1}`}`,
      step,
    })),
  );
