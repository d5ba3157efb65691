/** Opens the app and reloads it on every change: `npm run dev`. */
import { runTool } from './child-process.ts';

process.exitCode = await runTool('electron-vite/bin/electron-vite.js', ['dev', '--watch', ...process.argv.slice(2)]);
