import type { Messages } from '../messages.ts';
import { minutesOf } from '../quantities.ts';

export const welcome: Messages['welcome'] = {
  lead: 'このコンピューターでPlexにサインインし、キーを安全に保管します。',
  signIn: 'Plexでサインイン',
  codeInstead: 'コードを使う',
  sessionOnly: 'キーチェーンがないため、終了するとサインインの情報は消えます。',
  unaffiliated: 'LatchkeyはPlexとは関係ありません。',
};

export const deviceName: Messages['deviceName'] = {
  line: 'Plexでのこのコンピューターの名前',
  change: '変更',
  changeWhat: 'このコンピューターの名前を変更',
  label: 'Plexでのこのコンピューターの名前',
  hint: '空欄ならシステムの名前',
  save: '保存',
};

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

export const confirming: Messages['confirming'] = {
  title: '承認されました',
  lead: 'どなたのアカウントか、Plexに確認しています…',
  putOffTitle: '承認済み、あと少しです',
  putOffLead: 'あとはお名前だけです。Latchkeyが確認を続けます。',
  notSignedOutTitle: 'まだサインアウトしていません',
  notSignedOutLead: 'キーチェーンからキーを削除できませんでした。',
};

export const tokenNotStored: Messages['tokenNotStored'] = {
  title: 'キーがまだ保存されていません',
  lead: 'Plexはこのコンピューターを承認しましたが、キーを保存できませんでした。',
};

export const keychain: Messages['keychain'] = {
  title: 'キーチェーンを開いています…',
  lead: '保存してあるキーを探しています。',
  slowTitle: 'キーチェーンを待っています',
  slowLead: 'ロックの解除が必要かもしれません。パスワードを求めるウィンドウを探してください。',
};

export const tokenStorage: Messages['tokenStorage'] = {
  keychain: 'このコンピューターのキーチェーンに保存',
  'this-session': '終了するまで一時的に保持',
};

export const account: Messages['account'] = {
  nameless: 'あなたのPlexアカウント',
};

export const plans: Messages['plans'] = {
  'Plex Pass': 'Plex Pass',
  free: '無料プラン',
};

export const email: Messages['email'] = {
  hidden: 'メールアドレス（非表示）',
  show: '表示',
  hide: '隠す',
  showWhat: 'メールアドレスを表示',
  hideWhat: 'メールアドレスを隠す',
};

export const confirmation: Messages['confirmation'] = {
  confirmed: 'Plexで確認済み',
  underWay: 'Plexに確認しています…',
  putOff: (why) => `${why}。サインインしたままです。`,
};

export const anotherAccount: Messages['anotherAccount'] = {
  title: '前回とは別のアカウントです',
  body: 'ご自分のものではありませんか？ほかの人のアカウントで承認されています。サインアウトして、やり直してください。',
  accept: '自分のアカウントです',
};

export const signedInSince: Messages['signedInSince'] = {
  today: (time) => `今日${time}にサインイン`,
  yesterday: (time) => `昨日${time}にサインイン`,
  on: (date, time) => `${date}${time}にサインイン`,
  sometime: 'サインイン済み',
};

export const signOut: Messages['signOut'] = {
  open: 'サインアウト',
  question: 'このコンピューターからサインアウトしますか？',
  consequence: 'キーはここから削除され、Plexでも無効になります。',
  confirm: 'サインアウト',
  cancel: 'キャンセル',
  failedTitle: 'まだサインインしています',
};

export const signingOut: Messages['signingOut'] = {
  title: 'サインアウトしています…',
  lead: 'キーを削除し、Plexに知らせています。',
  slowLead: 'キーチェーンの応答に時間がかかっています。パスワードを求めるウィンドウを探してください。',
};

export const titles: Messages['titles'] = {
  openingKeychain: 'キーチェーンを開いています',
  requestingACode: 'Plexに問い合わせ中',
  waitingForApproval: '承認待ち',
  codeExpired: 'コードの期限切れ',
  approved: '承認されました',
  notSignedOut: 'サインアウトできていません',
  tokenNotStored: 'キーの保存待ち',
  signingOut: 'サインアウト中',
};

export const announcements: Messages['announcements'] = {
  keychainSlow: 'キーチェーンのロック解除が必要かもしれません。',
  signedOut: 'サインアウトしました。',
  waitingInBrowser: 'ブラウザーでの承認を待っています。',
  code: (spelledCode) => `コードは${spelledCode}です。`,
  renewed: (spelledCode) => `新しいコードは${spelledCode}です。`,
  spelled: (characters) => characters.join('、'),
  expired: 'コードの期限が切れました。',
  approved: '承認されました。',
  signedIn: 'サインインしました。',
  signedInAs: (name) => `${name}としてサインインしました。`,
  confirmed: 'Plexで確認できました。',
  headline: (headline) => `${headline}。`,
  because: (what, why) => `${what}。${why}`,
  signingOut: 'サインアウトしています。',
};
