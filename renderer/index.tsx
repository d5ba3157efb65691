import { messagesOnDemand } from './messages-on-demand.ts';
import { startPage } from './start-page.tsx';

startPage(messagesOnDemand);
