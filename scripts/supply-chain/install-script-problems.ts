import { installedName, type LockFile } from './lock-file.ts';

export interface InstallScript {
  readonly package: string;
  /** Whether the set-up lets it run. */
  readonly runs: boolean;
  readonly why: string;
}

/** Packages that would run a script while they are installed and are not on the list, and lines of it without one. */
export const installScriptProblems = ({ packages }: LockFile, list: readonly InstallScript[]): readonly string[] => {
  const withScript = new Set(
    [...packages].filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => installedName(folder)),
  );
  const listed = new Set(list.map((script) => script.package));
  return [
    ...[...withScript].filter((name) => !listed.has(name)).map((name) => `${name} has an install script, and no line.`),
    ...[...listed].filter((name) => !withScript.has(name)).map((name) => `${name} has a line, and no install script.`),
    ...list.filter(({ why }) => why.trim() === '').map((script) => `${script.package} has a line without a reason.`),
  ];
};
