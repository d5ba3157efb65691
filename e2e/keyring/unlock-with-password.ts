import { once } from 'node:events';
import { createConnection } from 'node:net';

const unlockOperation = 1;
const done = 0;

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/**
 * Unlocks the login collection over gnome-keyring's control socket, as a login does. Each packet begins with its length;
 * a lone zero byte before the first one lets the daemon see who is asking. (gnome-keyring, daemon/control.)
 */
export const unlockWithPassword = async (controlSocket: string, password: string): Promise<void> => {
  const text = Buffer.from(password);
  const packet = Buffer.concat([number(unlockOperation), number(text.length), text]);
  const socket = createConnection(controlSocket);
  try {
    await once(socket, 'connect');
    socket.write(Buffer.concat([Buffer.alloc(1), number(packet.length + 4), packet]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (answer.length !== 8 || answer.readUInt32BE(4) !== done) throw new Error('The keyring could not be unlocked.');
  } finally {
    socket.destroy();
  }
};
