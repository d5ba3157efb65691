import type { Sentences } from '../sentences.ts';

export const account: Sentences['account'] = {
  nameless: 'あなたのPlexアカウント',
};

export const plans: Sentences['plans'] = {
  'Plex Pass': 'Plex Pass',
  free: '無料プラン',
};

export const email: Sentences['email'] = {
  hidden: 'メールアドレス（非表示）',
  show: '表示',
  hide: '隠す',
  showWhat: 'メールアドレスを表示',
  hideWhat: 'メールアドレスを隠す',
};

export const confirmation: Sentences['confirmation'] = {
  confirmed: 'Plexで確認済み',
  underWay: 'Plexに確認しています…',
  putOff: (why) => `${why}。サインインしたままです。`,
};

export const anotherAccount: Sentences['anotherAccount'] = {
  title: '前回とは別のアカウントです',
  body: 'ご自分のものではありませんか？ほかの人のアカウントで承認されています。サインアウトして、やり直してください。',
  accept: '自分のアカウントです',
};

export const signedInSince: Sentences['signedInSince'] = {
  today: (time) => `今日${time}にサインイン`,
  yesterday: (time) => `昨日${time}にサインイン`,
  on: (date, time) => `${date}${time}にサインイン`,
  sometime: 'サインイン済み',
};

export const signOut: Sentences['signOut'] = {
  open: 'サインアウト',
  question: 'このコンピューターからサインアウトしますか？',
  consequence: 'キーはここから削除され、Plexでも無効になります。',
  confirm: 'サインアウト',
  cancel: 'キャンセル',
  failedTitle: 'まだサインインしています',
};

export const signingOut: Sentences['signingOut'] = {
  title: 'サインアウトしています…',
  lead: 'キーを削除し、Plexに知らせています。',
  slowLead: 'キーチェーンの応答に時間がかかっています。パスワードを求めるウィンドウを探してください。',
};
