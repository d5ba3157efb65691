import type { Messages } from '../messages.ts';
import { counted, span } from '../quantities.ts';

/** Japanese sets no space between a number and its unit. */
const closeSpan = (millis: number): string => span('ja', millis).replaceAll(/\s/gu, '');

export const actions: Messages['actions'] = {
  tryAgain: 'もう一度試す',
  ok: 'OK',
  cancel: 'キャンセル',
  copied: 'コピーしました',
  dismiss: '閉じる',
  notNow: 'あとで',
  signInAgain: 'もう一度サインイン',
  openThePage: 'ページを開く',
  keepForThisSession: '終了するまで一時的に保持',
  goOnForThisSession: '今回だけ保存せずに続ける',
};

export const brokenPage: Messages['brokenPage'] = {
  title: 'このウィンドウで問題が起きました',
  body: '何も失われていません。進行中のことは続いています。',
  bodySignedIn: '何も失われていません。再び起きたら、サインアウトしてからもう一度サインインしてください。',
  reload: '再読み込み',
};

export const settings: Messages['settings'] = {
  open: '設定',
  title: '設定',
  close: '閉じる',
  language: '言語',
  startAtLogin: 'ログイン時にLatchkeyを開く',
  asTheSystem: (languageName) => (languageName === null ? 'システムに合わせる' : `システムに合わせる：${languageName}`),
};

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

export const about: Messages['about'] = {
  title: 'Latchkeyについて',
  version: 'バージョン',
  updates: 'アップデート',
  system: 'システム',
  licence: 'Latchkeyの作者によるフリーソフトウェアです（MITライセンス）。',
  unaffiliated: 'LatchkeyはPlexとは関係ありません。',
  copy: 'コピー',
  close: '閉じる',
};

export const updates: Messages['updates'] = {
  region: 'アップデート',
  available: (version) => `Latchkey ${version}を利用できます`,
  news: '変更点',
  releaseNotesOf: (version) => `${version}の変更点`,
  close: '閉じる',
  download: 'ダウンロード',
  later: 'あとで',
  downloading: (version) => `Latchkey ${version}をダウンロードしています`,
  hide: '隠す',
  ready: (version) => `Latchkey ${version}の準備ができました`,
  installedAtQuit: '終了時にインストールされます。',
  restart: '今すぐ再起動',
  checking: '新しいバージョンを探しています…',
  newest: '最新バージョンです',
  notLookedYet: 'まだ確認していません',
  ok: 'OK',
  notChecked: 'アップデートを確認できませんでした',
  notDownloaded: (version) => `Latchkey ${version}をダウンロードできませんでした`,
  notInstalled: (version) => `Latchkey ${version}をインストールできませんでした`,
  tryAgain: 'もう一度試す',
};

export const notOffered: Messages['notOffered'] = {
  'package-manager': '新しいバージョンのパッケージは、このバージョンと同じ場所で入手できます',
  'not-packaged': 'このLatchkeyは更新されません',
  'not-signed': 'このLatchkeyは署名されていないため、更新されません',
};

export const updateProblems: Messages['updateProblems'] = {
  'update-server-unreachable':
    'アップデートサーバーに接続できません。このコンピューターがオンラインか確かめてください。',
  'update-server-trouble': 'アップデートサーバーに問題が起きています。あとでもう一度お試しください。',
  'download-interrupted': '接続が切れました。もう一度お試しください。',
  'release-not-understood': 'アップデートサーバーの応答を理解できませんでした。あとでもう一度お試しください。',
  'update-damaged': '届いたファイルは壊れていたため、破棄しました。もう一度お試しください。',
  'update-not-signed': '届いたファイルはLatchkeyの作者のものではないため、破棄しました。',
  'disk-full': 'ディスクがいっぱいです。空きを作ってから、もう一度お試しください。',
  'disk-refused': 'ディスクに書き込めません。権限を確かめてから、もう一度お試しください。',
  'app-not-installed':
    '今の場所にあるLatchkeyは置き換えられません。「アプリケーション」フォルダに移動して、そこから開いてください。',
  'update-failed': '問題が起きました。もう一度お試しください。',
};
