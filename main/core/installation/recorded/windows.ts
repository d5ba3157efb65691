import type { Recording } from './recording.ts';

const printed = (key: string, name: string, value: string): string =>
  `\r\nHKEY_LOCAL_MACHINE\\${key}\r\n    ${name}    REG_SZ    ${value}\r\n\r\n`;

const softwareKey = String.raw`SOFTWARE\Microsoft\Windows NT\CurrentVersion`;
const firmwareKey = String.raw`HARDWARE\DESCRIPTION\System\BIOS`;

const answers = (productName: string, model: string): Readonly<Record<string, string>> => ({
  [`reg query HKLM\\${softwareKey} /v ProductName`]: printed(softwareKey, 'ProductName', productName),
  [`reg query HKLM\\${firmwareKey} /v SystemProductName`]: printed(firmwareKey, 'SystemProductName', model),
});

export const windowsRecordings: readonly Recording[] = [
  {
    computer: 'a laptop with Windows 11, which calls itself 10 in its registry',
    release: '10.0.26100',
    hostname: 'Adas-Laptop',
    programs: answers('Windows 10 Pro', 'Latitude 7420'),
    described: { platformVersion: '11', deviceName: 'Adas-Laptop', model: 'Latitude 7420' },
  },
  {
    computer: 'the first build of Windows 11',
    release: '10.0.22000',
    hostname: 'DESKTOP-4F7K2QJ',
    programs: answers('Windows 10 Home', 'Surface Laptop 4'),
    described: { platformVersion: '11', deviceName: 'DESKTOP-4F7K2QJ', model: 'Surface Laptop 4' },
  },
  {
    computer: 'a self-built computer with the last Windows 10',
    release: '10.0.19045',
    hostname: 'GRACE-PC',
    programs: answers('Windows 10 Home', 'System Product Name'),
    described: { platformVersion: '10', deviceName: 'GRACE-PC', model: null },
  },
  {
    computer: 'a computer whose firmware form was left empty',
    release: '10.0.19044',
    hostname: 'GRACE-PC',
    programs: answers('Windows 10 Enterprise', ''),
    described: { platformVersion: '10', deviceName: 'GRACE-PC', model: null },
  },
  {
    computer: 'a computer with a Japanese name',
    release: '10.0.22631',
    hostname: '花子のパソコン',
    programs: answers('Windows 10 Pro', 'ThinkPad X1 Carbon Gen 9'),
    described: { platformVersion: '11', deviceName: '花子のパソコン', model: 'ThinkPad X1 Carbon Gen 9' },
  },
  {
    computer: 'a server with Windows Server 2019',
    release: '10.0.17763',
    hostname: 'MEDIA01',
    programs: answers('Windows Server 2019 Standard', 'PowerEdge T340'),
    described: { platformVersion: 'Server 2019', deviceName: 'MEDIA01', model: 'PowerEdge T340' },
  },
  {
    computer: 'a virtual server with Windows Server 2025, whose build number Windows 11 has too',
    release: '10.0.26100',
    hostname: 'media02.example.com',
    programs: answers('Windows Server 2025 Datacenter', 'Virtual Machine'),
    described: { platformVersion: 'Server 2025', deviceName: 'media02', model: 'Virtual Machine' },
  },
  {
    computer: 'a computer where reg may not be run',
    release: '10.0.26200',
    hostname: 'Adas-Laptop',
    described: { platformVersion: '11', deviceName: 'Adas-Laptop', model: null },
  },
  {
    computer: 'a Windows older than any that Electron runs on',
    release: '6.3.9600',
    hostname: 'OLD-PC',
    described: { platformVersion: '6.3.9600', deviceName: 'OLD-PC', model: null },
  },
];
