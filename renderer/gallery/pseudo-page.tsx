import { english } from '../../main/core/messages/english/english.ts';
import { startPage } from '../start-page.tsx';
import { inPseudoLocale } from './pseudo-locale.ts';

const pseudo = inPseudoLocale(english);

startPage(() => pseudo);
