import type { Messages } from '../messages.ts';

export const actions: Messages['actions'] = {
  tryAgain: 'もう一度試す',
  putAway: 'OK',
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
