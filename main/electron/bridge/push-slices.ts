import { type SliceName, sliceNames, type Value } from '../../../preload/contract.ts';
import type { Slices } from '../../core/bridge/slices.ts';
import type { Observable } from '../../core/time/observable.ts';
import type { MainWindow } from '../window/main-window.ts';
import { pushToPage } from './bridge.ts';

/** Tells the page of every change, while there is one. A page that comes later asks for itself. */
export const pushSlices = (window: Pick<MainWindow, 'page'>, slices: Slices): void => {
  for (const name of sliceNames) {
    const slice: Observable<Value<SliceName>> = slices[name];
    slice.onChange((value) => {
      if (window.page !== null) pushToPage(window.page, name, value);
    });
  }
};
