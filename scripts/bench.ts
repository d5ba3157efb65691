/** Measures what a person waits for, each beside its reference in the same run: `npm run bench`. */
import { measureApprovalToSignedIn } from '../bench/approval-to-signed-in.ts';
import { measureClickToCode } from '../bench/click-to-code.ts';
import { inMillis } from '../bench/median.ts';
import { measureOpenKeychain } from '../bench/open-keychain.ts';
import { measurePageSize } from '../bench/page-size.ts';
import { openAppHarness } from '../e2e/fixtures/app-harness.ts';
import { build } from './child-process.ts';
import { findRuntime } from './runtime.ts';
import { maxFirstScriptBytes, maxScriptBytes } from '../renderer/gallery/page-budget.ts';

const runtime = findRuntime();
Object.assign(process.env, runtime.environment);

const measure = async (): Promise<void> => {
  console.log(`Measured on ${runtime.name}.\n`);
  await using harness = await openAppHarness();
  const { clickToCode, request } = await measureClickToCode(harness);
  console.log('From the click to the code on the screen');
  console.log(`  the app            ${inMillis(clickToCode)}`);
  console.log(`  the request alone  ${inMillis(request)}`);
  console.log(`  the app adds       ${(clickToCode.median - request.median).toFixed(1)} ms; 50 ms are allowed\n`);

  const signedIn = await measureApprovalToSignedIn(harness);
  console.log('From the approval to "signed in", over a whole polling interval');
  console.log(`  the app            ${inMillis(signedIn)}`);
  console.log(
    `  allowed            ${(1000 + 2 * request.median).toFixed(1)} ms at most: an interval and two requests\n`,
  );

  const opening = await measureOpenKeychain();
  if (opening !== null) {
    const { one, many, ratio } = opening;
    console.log('Opening the keychain, with five entries for each account');
    console.log(`  20 accounts        ${inMillis(many)}`);
    console.log(`  one account        ${inMillis(one)}`);
    console.log(`  that is            ${ratio.median.toFixed(2)} times as long; 1.5 times are allowed\n`);
  }

  const { firstScript, allScripts, libraries } = await measurePageSize();
  console.log("The page's scripts, gzipped");
  console.log(
    `  the first one      ${firstScript.toFixed(1)} kB, ${(firstScript / libraries).toFixed(2)} × the libraries; ${maxFirstScriptBytes / 1000} kB are allowed`,
  );
  console.log(`  all together       ${allScripts.toFixed(1)} kB; ${maxScriptBytes / 1000} kB are allowed`);
  console.log(`  libraries alone    ${libraries.toFixed(1)} kB: React, react-dom and zustand`);
};

const failed = await build();
if (failed === 0) await measure();
process.exitCode = failed;
