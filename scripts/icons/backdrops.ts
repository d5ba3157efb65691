import { placeMark } from './mark.ts';

/** As the page's own in `renderer/theme.css`. */
const colours = { ground: '#f7f4ee', glow: '#e6ece2', line: '#8b8473', plateTop: '#2a7d69', plateBottom: '#134a3d' };

const svg = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;

const gradient = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

/** Apple's grid for an app's icon: of 1024 the plate takes 824, so that it is as large as its neighbours in the Dock. */
export const macIcon = (mark: string): string => svg(1024, 1024, placeMark(mark, { x: 100, y: 100, size: 824 }));

/** Behind the app and the folder that it is dragged to; where these stand, `electron-builder.yml` says. */
export const diskImage = (): string =>
  svg(
    540,
    380,
    `<defs>${gradient('ground', colours.ground, colours.glow)}</defs>
     <rect width="540" height="380" fill="url(#ground)"/>
     <path d="M232 180 H304 M280 156 L304 180 L280 204" fill="none" stroke="${colours.line}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`,
  );

/** At the side of the Windows installer's first and last page. */
export const installerSide = (mark: string): string =>
  svg(
    164,
    314,
    `<defs>${gradient('side', colours.ground, colours.glow)}</defs>
     <rect width="164" height="314" fill="url(#side)"/>
     <rect y="310" width="164" height="4" fill="${colours.plateBottom}"/>
     ${placeMark(mark, { x: 34, y: 92, size: 96 })}`,
  );

/** At the top of its other pages, beside the heading. */
export const installerHead = (mark: string): string =>
  svg(150, 57, `<rect width="150" height="57" fill="#ffffff"/>${placeMark(mark, { x: 101, y: 8, size: 41 })}`);
