import { build } from './child-process.ts';

process.exitCode = await build();
