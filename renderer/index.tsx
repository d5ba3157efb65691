import { sentencesIn } from './sentences/sentences-in.ts';
import { startPage } from './start-page.tsx';

startPage(sentencesIn);
