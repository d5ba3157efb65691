/** Runs the command line from this checkout, without Electron: `npm run latchkey -- <command>`. */
import '../main/cli/index.ts';
