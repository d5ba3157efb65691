const assignment = /^\s*([A-Za-z_][A-Za-z0-9_]*)=(.*?)\s*$/;

const unquote = (value: string): string => {
  const quoted = /^(["'])(.*)\1$/s.exec(value);
  if (quoted?.[1] === "'") return quoted[2] ?? '';
  if (quoted?.[1] === '"') return (quoted[2] ?? '').replaceAll(/\\(["$`\\])/g, '$1');
  return value.replaceAll(/\\(.)/g, '$1');
};

/**
 * Returns what is assigned in the form of /etc/os-release and /etc/machine-info: one assignment a line, quoted as a
 * shell would have it, with nothing else of a shell. Comments and lines that assign nothing are passed over; the last
 * assignment of a name holds. (os-release(5) and machine-info(5) of systemd.)
 */
export const parseShellAssignments = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [, name, value] = assignment.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, unquote(value)] as const];
    }),
  );
