/** Writes settings as fast as it can, until it is killed: one name after the other, each of one letter alone. */
import { SettingsFile } from '../settings-file.ts';

const settings = new SettingsFile(process.argv[2] ?? '', (message, error) => {
  throw new Error(message, { cause: error });
});

for (let round = 0; ; round += 1) {
  settings.write({ deviceName: String.fromCodePoint(97 + (round % 26)).repeat(64) });
  if (round === 0) process.send?.('writing');
}
