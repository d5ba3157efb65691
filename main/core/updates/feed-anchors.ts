import { load } from 'js-yaml';

/**
 * Throws where a feed cannot be read, or has an anchor (`&name`). What has one can be said again (`*name`), and said
 * again in what is said again: 500 bytes then stand for more text than a computer can hold. No feed of ours has any.
 */
export const refuseAnchors = (feed: string): void => {
  load(feed, {
    listener: (_event, state) => {
      // js-yaml keeps them here, from before anything can refer to them.
      const anchors: unknown = 'anchorMap' in state ? state.anchorMap : null;
      if (typeof anchors !== 'object' || anchors === null || Object.keys(anchors).length > 0)
        throw new Error('The feed has anchors.');
    },
  });
};
