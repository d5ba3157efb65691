import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';
import { refusingEmitter } from '../refusing-emitter.ts';

const whole: Electron.Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

/** One display, as far as the stand-in is concerned. */
const display = refuseTheRest('Display', {
  id: 1,
  label: '',
  bounds: whole,
  workArea: whole,
  size: { width: whole.width, height: whole.height },
  workAreaSize: { width: whole.width, height: whole.height },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
}) as Electron.Display;

class Screen
  extends refusingEmitter('screen', [])
  implements
    Pick<Electron.Screen, 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getPrimaryDisplay'>
{
  getPrimaryDisplay(): Electron.Display {
    return display;
  }

  getAllDisplays(): Electron.Display[] {
    return [display];
  }

  getDisplayMatching(): Electron.Display {
    return display;
  }

  getDisplayNearestPoint(): Electron.Display {
    return display;
  }
}

export const screen = new Screen();
