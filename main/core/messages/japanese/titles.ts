import type { Messages } from '../messages.ts';

export const titles: Messages['titles'] = {
  openingTheVault: 'キーチェーンを開いています',
  requestingACode: 'Plexに問い合わせ中',
  waitingForApproval: '承認待ち',
  codeExpired: 'コードの期限切れ',
  approved: '承認されました',
  notSignedOut: 'サインアウトできていません',
  tokenNotKept: 'キーの保存待ち',
  signingOut: 'サインアウト中',
};
