import { minutesOf } from '../quantities.ts';
import type { Messages } from '../messages.ts';

export const requesting: Messages['requesting'] = {
  browser: { title: 'Plexに問い合わせています…', lead: 'まもなくブラウザーが開きます。' },
  code: { title: 'Plexに問い合わせています…', lead: 'まもなくコードが表示されます。' },
};

export const waitingInBrowser: Messages['waitingInBrowser'] = {
  title: 'ブラウザーで承認してください',
  lead: 'Plexのページが開きました。サインインしてLatchkeyを許可してください。',
  leadUnopened: 'ページを開き、PlexにサインインしてLatchkeyを許可してください。',
  openAgain: 'もう一度ページを開く',
  copy: 'リンクをコピー',
  changeMethod: 'コードを使う',
  scan: 'またはスキャンしてスマートフォンで承認',
  qrName: '承認ページのQRコード',
  renewed: '前のページは期限切れです。これは新しいページです。',
};

export const waitingWithCode: Messages['waitingWithCode'] = {
  title: 'このコードを入力してください',
  lead: 'どのデバイスからでも、plex.tv/linkで入力できます。',
  open: 'plex.tv/linkを開く',
  copy: 'コードをコピー',
  changeMethod: 'ブラウザーを使う',
  scan: 'またはスキャンしてスマートフォンで入力',
  qrName: 'plex.tv/linkのQRコード',
  renewed: '前のコードは期限切れです。これは新しいコードです。',
};

export const timeLeft: Messages['timeLeft'] = {
  minutes: (minutes) => `残り${minutesOf('ja', minutes).replaceAll(/\s/gu, '')}`,
  exactly: (clock) => `残り${clock}`,
};

export const codeExpired: Messages['codeExpired'] = {
  title: 'コードの期限が切れました',
  lead: {
    browser: 'ページで長い間応答がありませんでした。新しいコードを取得すると、もう一度開けます。',
    code: '時間内に入力されませんでした。新しいコードはすぐに届きます。',
  },
  renew: '新しいコードを取得',
};
