import type { EventEmitter } from 'node:events';
import type { Event } from 'electron';

interface HurryNeeds {
  readonly powerMonitor: Pick<EventEmitter, 'on'>;
  readonly platform: NodeJS.Platform;
  /** Returns whether the app has something to do before it ends, which is begun then. */
  readonly hurry: () => boolean;
}

/**
 * Has the app leave as soon as the system says that it shuts down; macOS says so at a log-out too. Linux waits a few seconds
 * for an app that asks it to (logind's delay lock, power_observer_linux.cc). macOS asks the app to quit in any case, which
 * waits by itself, and would not ask one that wants more (electron_application.mm).
 */
export const hurryAtShutdown = ({ powerMonitor, platform, hurry }: HurryNeeds): void => {
  powerMonitor.on('shutdown', (event: Event) => {
    if (hurry() && platform === 'linux') event.preventDefault();
  });
};
