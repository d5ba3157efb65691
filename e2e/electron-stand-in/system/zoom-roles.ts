import type { WebContents } from '../window/web-contents.ts';

interface Role {
  readonly label: string;
  readonly accelerator: string;
  readonly play: (page: WebContents) => void;
}

/** What Electron's menu does to the size of a page (lib/browser/api/menu-item-roles.ts), by the role's name. */
export const zoomRoles: Readonly<Record<string, Role>> = {
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CommandOrControl+0',
    play: (page) => void (page.zoomLevel = 0),
  },
  zoomin: {
    label: 'Zoom In',
    accelerator: 'CommandOrControl+Plus',
    play: (page) => void (page.zoomLevel += 0.5),
  },
  zoomout: {
    label: 'Zoom Out',
    accelerator: 'CommandOrControl+-',
    play: (page) => void (page.zoomLevel -= 0.5),
  },
};
