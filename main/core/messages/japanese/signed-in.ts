import type { Messages } from '../messages.ts';

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
