/** Builds the app and opens it: `npm start`. */
import { build, openApp } from './child-process.ts';

const failed = await build();
process.exitCode = failed === 0 ? await openApp(process.argv.slice(2)) : failed;
