import type { Messages } from '../messages.ts';

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
