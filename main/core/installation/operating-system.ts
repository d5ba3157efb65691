/** The three systems, named as Plex lists them. */
export type Platform = 'macOS' | 'Windows' | 'Linux';

/** The programs that may be asked about the computer, each a part of its system. */
export type Program = 'scutil' | 'sw_vers' | 'sysctl' | 'reg' | 'hostnamectl';

/** All that is asked of the system underneath. A question that it cannot answer is answered with null. */
export interface OperatingSystem {
  readonly platform: Platform;
  /** The kernel's own version: "24.6.0" below macOS 15.6, "10.0.26100" below Windows 11, "6.1.0-18-amd64" below Debian. */
  readonly release: string;
  /** The computer's name on the network, empty where it has none. */
  readonly hostname: string;
  /** Returns what the program printed; null when it is missing, fails, prints too much or takes too long. */
  run(program: Program, parameters: readonly string[]): Promise<string | null>;
  /** Returns the text of a file; null when it cannot be read. */
  read(path: string): Promise<string | null>;
}

/** What a system says about itself: for each thing the best answer first, none of them tidied. */
export interface SystemFacts {
  /** What people called the computer. The host name is not among them. */
  readonly names: readonly (string | null)[];
  /** What follows the platform when a person names the system: "15.6", "11", "Debian GNU/Linux 12". */
  readonly platformVersions: readonly (string | null)[];
  /** What the hardware says that it is, placeholders included. */
  readonly models: readonly (string | null)[];
}
