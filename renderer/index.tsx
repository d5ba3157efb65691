import { messagesIn } from '../main/core/messages/messages-by-language.ts';
import { startPage } from './start-page.tsx';

startPage(messagesIn);
