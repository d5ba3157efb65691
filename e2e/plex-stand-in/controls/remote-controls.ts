import { type ControlName, controlNames, controlTable } from './control-table.ts';
import type { ControlArguments, ControlOutput } from './controls.ts';

/** The controls of a stand-in that runs in another process. */
export type RemoteControls = {
  readonly [Name in ControlName]: (...input: ControlArguments<Name>) => Promise<Awaited<ControlOutput<Name>>>;
};

/** Returns the controls of the stand-in at `url`. They reject when it cannot be reached or refuses the input. */
export const remoteControls = (url: string): RemoteControls => {
  const call = async (name: ControlName, input: unknown): Promise<unknown> => {
    const response = await fetch(new URL(controlTable[name].path, url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: input === undefined ? null : JSON.stringify(input),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`The stand-in refused "${name}": ${JSON.stringify(answer)}`);
    return answer;
  };
  const controls = controlNames.map((name) => [name, (input: unknown) => call(name, input)] as const);
  return Object.fromEntries(controls) as unknown as RemoteControls;
};
