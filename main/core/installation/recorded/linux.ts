import type { Recording } from './recording.ts';

const modelFile = '/sys/devices/virtual/dmi/id/product_name';

export const linuxRecordings: readonly Recording[] = [
  {
    computer: 'a laptop with Debian 12',
    release: '6.1.0-28-amd64',
    hostname: 'adas-laptop',
    programs: { 'hostnamectl --pretty': 'Ada’s laptop\n' },
    files: {
      '/etc/os-release': [
        'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"',
        'NAME="Debian GNU/Linux"',
        'VERSION_ID="12"',
        'VERSION="12 (bookworm)"',
        'VERSION_CODENAME=bookworm',
        'ID=debian',
        '',
      ].join('\n'),
      [modelFile]: 'XPS 13 9310\n',
    },
    described: { platformVersion: 'Debian GNU/Linux 12', deviceName: 'Ada’s laptop', model: 'XPS 13 9310' },
  },
  {
    computer: 'Debian in the making, which has no version yet',
    release: '6.12.6-amd64',
    hostname: 'adas-laptop',
    programs: { 'hostnamectl --pretty': '\n' },
    files: {
      '/etc/os-release': 'PRETTY_NAME="Debian GNU/Linux trixie/sid"\nNAME="Debian GNU/Linux"\nID=debian\n',
      [modelFile]: 'Default string\n',
    },
    described: { platformVersion: 'Debian GNU/Linux trixie/sid', deviceName: 'adas-laptop', model: null },
  },
  {
    computer: 'Ubuntu 24.04 whose pretty name only the file knows',
    release: '6.8.0-51-generic',
    hostname: 'grace.lan',
    files: {
      '/etc/machine-info': '# set by hand\nCHASSIS=desktop\nPRETTY_HOSTNAME="Grace\\"s \\$10 desktop"\n',
      '/etc/os-release': 'PRETTY_NAME="Ubuntu 24.04.1 LTS"\nNAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\n',
      [modelFile]: 'To Be Filled By O.E.M.\n',
    },
    described: { platformVersion: 'Ubuntu 24.04', deviceName: 'Grace"s $10 desktop', model: null },
  },
  {
    computer: 'Fedora 42, which keeps its os-release with the vendor’s files',
    release: '6.14.2-300.fc42.x86_64',
    hostname: 'fedora',
    programs: { 'hostnamectl --pretty': 'Wohnzimmer\n' },
    files: {
      '/usr/lib/os-release': 'NAME="Fedora Linux"\nVERSION="42 (Workstation Edition)"\nID=fedora\nVERSION_ID=42\n',
      [modelFile]: 'NUC13ANHi5\n',
    },
    described: { platformVersion: 'Fedora Linux 42', deviceName: 'Wohnzimmer', model: 'NUC13ANHi5' },
  },
  {
    computer: 'Arch Linux, which has no versions',
    release: '6.12.8-arch1-1',
    hostname: 'archbox',
    programs: { 'hostnamectl --pretty': '\n' },
    files: {
      '/etc/os-release': 'NAME="Arch Linux"\nPRETTY_NAME="Arch Linux"\nID=arch\nBUILD_ID=rolling\n',
      [modelFile]: 'System Product Name\n',
    },
    described: { platformVersion: 'Arch Linux', deviceName: 'archbox', model: null },
  },
  {
    computer: 'a distribution that gives nothing but its name',
    release: '6.6.1',
    hostname: 'scratch',
    files: { '/etc/os-release': "NAME='From Scratch'\n", [modelFile]: 'None\n' },
    described: { platformVersion: 'From Scratch', deviceName: 'scratch', model: null },
  },
  {
    computer: 'a Raspberry Pi, which has no such firmware',
    release: '6.6.51+rpt-rpi-2712',
    hostname: 'raspberrypi.local',
    programs: { 'hostnamectl --pretty': '\n' },
    files: {
      '/etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\n',
      '/proc/device-tree/model': 'Raspberry Pi 5 Model B Rev 1.0\u{0}',
    },
    described: {
      platformVersion: 'Debian GNU/Linux 12',
      deviceName: 'raspberrypi',
      model: 'Raspberry Pi 5 Model B Rev 1.0',
    },
  },
  {
    computer: 'a container without os-release and without hostnamectl',
    release: '6.8.0-45-generic',
    hostname: '3f2a9c1d7b60',
    described: { platformVersion: '6.8.0', deviceName: '3f2a9c1d7b60', model: null },
  },
  {
    computer: 'a computer that knows nothing about itself',
    release: '',
    hostname: 'localhost.localdomain',
    described: { platformVersion: 'unknown', deviceName: 'My computer', model: null },
  },
];
