import type { AppScene } from '../e2e/fixtures/app-scene.ts';

/** What a soak plays with: the app and the world around it. */
export type SoakScene = Omit<AppScene, typeof Symbol.asyncDispose>;
