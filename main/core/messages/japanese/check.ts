import { counted, span } from '../quantities.ts';
import type { Messages } from '../messages.ts';

/** Japanese sets no space between a number and its unit. */
const closeSpan = (millis: number): string => span('ja', millis).replaceAll(/\s/gu, '');

export const check: Messages['check'] = {
  open: 'このコンピューターを診断',
  title: 'このコンピューターの診断',
  underWay: '確認しています…',
  copy: '結果をコピー',
  again: 'もう一度診断',
  close: '閉じる',
};

export const checkTitles: Messages['checkTitles'] = {
  name: 'plex.tvのアドレス',
  plex: 'Plexへの接続',
  proxy: 'プロキシ',
  clock: '日付と時刻',
  keychain: 'キーチェーン',
  token: 'あなたのキー',
};

export const markNames: Messages['markNames'] = {
  fine: '正常',
  trouble: '問題あり',
  'not-applicable': '対象外',
  'not-checked': '未確認',
};

export const findings: Messages['findings'] = {
  fine: {
    name: '見つかりました。',
    plex: '接続でき、Plexから応答がありました。',
    proxy: '使われていません。',
    clock: '合っています。',
    keychain: 'キーを預けて取り出せます。',
    token: 'Plexで使えます。',
  },
  marked: (mark) => `${mark}：`,
  throughProxy: (proxy) => `${proxy}を経由しています。`,
  nameNotFound: '見つかりません。オンラインになっているか確かめるか、別のDNSサーバーをお試しください。',
  nameMisdirected:
    'このコンピューターかそのネットワークを指しています。Plexがブロックされています。plex.tvを許可してください。',
  proxyUnreachable: (proxy) => `${proxy}が応答しません。システムのプロキシ設定を確かめてください。`,
  clockAhead: (byMillis) => `時計が${closeSpan(byMillis)}進んでいます。自動で合わせる設定にしてください。`,
  clockBehind: (byMillis) => `時計が${closeSpan(byMillis)}遅れています。自動で合わせる設定にしてください。`,
  keychainForgets: 'キーを預けても取り出せません。キーチェーンかコンピューターを再起動してください。',
  because: {
    'the-proxy-looks-it-up': 'プロキシが調べます。',
    'no-name-is-used': 'ここではPlexが名前なしで指定されています。',
    'nobody-is-signed-in': 'サインインしていません。',
    plex: '先にPlexの応答が必要です。',
    keychain: '先にキーチェーンが使える必要があります。',
    unexpected: '問題が起きました。もう一度診断してください。',
  },
  allWell: 'すべて正常です。',
  notEverything: '確認できなかった項目があります。',
  toLookAt: (count) => counted('ja', count, { other: `確認してほしい項目が${count}件あります。` }),
};
