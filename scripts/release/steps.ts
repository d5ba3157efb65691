/** What `npm run release` can be asked for, in the order of a release. */
export const releaseSteps = ['prepare', 'notes', 'parts', 'verify', 'smoke', 'whole', 'checksums'] as const;

export type ReleaseStep = (typeof releaseSteps)[number];
