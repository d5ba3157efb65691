/** Whether the bus lets anybody write to a Secret Service on it. */
export type Writes = 'allowed' | 'refused';

/** What creates an entry, and what puts another secret into one that is there. */
const refusal = `<policy context="mandatory">
    <deny send_interface="org.freedesktop.Secret.Collection" send_member="CreateItem"/>
    <deny send_interface="org.freedesktop.Secret.Item" send_member="SetSecret"/>
  </policy>`;

/**
 * A session bus that starts no services by itself: on a bus as systems configure it, asking for the Secret Service
 * starts the one that is installed.
 */
export const busConfiguration = (socket: string, writes: Writes): string => `<!DOCTYPE busconfig PUBLIC
  "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
  ${writes === 'refused' ? refusal : ''}
</busconfig>
`;
