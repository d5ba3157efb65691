import type { Recording } from './recording.ts';

const answers = (name: string, version: string, model: string): Readonly<Record<string, string>> => ({
  'scutil --get ComputerName': `${name}\n`,
  'sw_vers -productVersion': `${version}\n`,
  'sysctl -n hw.model': `${model}\n`,
});

export const macosRecordings: readonly Recording[] = [
  {
    computer: 'a MacBook Pro with macOS 26',
    release: '25.1.0',
    hostname: 'Adas-MacBook-Pro.local',
    programs: answers('Ada’s MacBook Pro', '26.1', 'Mac16,1'),
    described: { platformVersion: '26.1', deviceName: 'Ada’s MacBook Pro', model: 'Mac16,1' },
  },
  {
    computer: 'a MacBook Air with macOS 15.6',
    release: '24.6.0',
    hostname: 'Adas-Air.fritz.box',
    programs: answers('Ada’s Air', '15.6', 'Mac15,12'),
    described: { platformVersion: '15.6', deviceName: 'Ada’s Air', model: 'Mac15,12' },
  },
  {
    computer: 'an iMac with macOS 12.7.6 and a Japanese name',
    release: '21.6.0',
    hostname: 'iMac.local',
    programs: answers('花子のiMac', '12.7.6', 'iMac21,1'),
    described: { platformVersion: '12.7.6', deviceName: '花子のiMac', model: 'iMac21,1' },
  },
  {
    computer: 'a Mac whose name is in decomposed form, as Apple’s file systems once wrote it',
    release: '23.6.0',
    hostname: 'Zoes-Mac-mini.local',
    programs: answers('Zoe\u{308}’s Mac mini', '14.7', 'Macmini9,1'),
    described: { platformVersion: '14.7', deviceName: 'Zoë’s Mac mini', model: 'Macmini9,1' },
  },
  {
    computer: 'a Mac with an empty ComputerName',
    release: '24.6.0',
    hostname: 'mac-studio.local',
    programs: answers('', '15.6', 'Mac14,13'),
    described: { platformVersion: '15.6', deviceName: 'mac-studio', model: 'Mac14,13' },
  },
  {
    computer: 'a Mac where no ComputerName was ever set',
    release: '22.6.0',
    hostname: '192.168.1.20',
    programs: { 'sw_vers -productVersion': '13.7\n', 'sysctl -n hw.model': 'MacBookPro18,3\n' },
    described: { platformVersion: '13.7', deviceName: 'My computer', model: 'MacBookPro18,3' },
  },
  {
    computer: 'a Mac with macOS 26 where no program answers',
    release: '25.0.0',
    hostname: 'Adas-MacBook-Pro.local',
    described: { platformVersion: '26', deviceName: 'Adas-MacBook-Pro', model: null },
  },
  {
    computer: 'a Mac with macOS 11 where no program answers',
    release: '20.6.0',
    hostname: 'Adas-iMac.local',
    described: { platformVersion: '11', deviceName: 'Adas-iMac', model: null },
  },
  {
    computer: 'a Mac older than any that Electron runs on, where no program answers',
    release: '19.6.0',
    hostname: 'Adas-iMac.local',
    described: { platformVersion: '19.6.0', deviceName: 'Adas-iMac', model: null },
  },
];
