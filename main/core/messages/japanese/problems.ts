import type { Messages } from '../messages.ts';

export const problems: Messages['problems'] = {
  unreachable: {
    title: 'Plexに接続できません',
    body: '今はplex.tvにつながりません。このコンピューターがオンラインか確かめてください。',
    summary: 'Plexに接続できません。このコンピューターがオンラインか確かめてください。',
  },
  'timed-out': {
    title: 'Plexの応答に時間がかかりすぎました',
    body: 'ネットワークが遅いか、Plexが混み合っているようです。少しお待ちください。',
    summary: 'Plexの応答に時間がかかりすぎました。ネットワークが遅いようです。',
  },
  'insecure-connection': {
    title: '接続が安全ではありません',
    body: 'Plexの証明書を確認できなかったため、何も送信していません。このコンピューターの日付と時刻、ネットワークのフィルターを確かめてください。',
    summary: 'Plexの証明書を確認できませんでした。このコンピューターの日付と時刻を確かめてください。',
  },
  'someone-else-answered': {
    title: 'Plexではなくネットワークが応答しました',
    body: 'ホテルや電車、オフィスのWi-Fiでは、先に専用のサインインが必要なことがあります。ブラウザーで何かページを開いて確かめてください。',
    summary: 'Plexではなくネットワークが応答しました。ブラウザーを開いてサインインしてください。',
  },
  'plex-trouble': {
    title: 'Plexに問題が起きています',
    body: '原因はPlex側にあります。たいていは数分で直ります。',
    summary: 'Plexに問題が起きています。原因はPlex側にあり、たいていはすぐに直ります。',
  },
  'too-many-requests': {
    title: 'Plexから少し待つよう求められました',
    body: 'このネットワークからのリクエストが多すぎました。1分ほど待ってからお試しください。',
    summary: 'リクエストが多すぎたため、Plexから少し待つよう求められました。',
  },
  'request-refused': {
    title: 'Plexがリクエストを拒否しました',
    body: 'このバージョンのLatchkeyのリクエストは、もうPlexで受け付けられません。新しいバージョンを探してください。',
    summary: 'Plexがリクエストを拒否しました。新しいバージョンのLatchkeyを探してください。',
  },
  'answer-not-understood': {
    title: 'Plexの応答を理解できません',
    body: 'Latchkeyに読めない応答が返ってきました。続くようなら、新しいバージョンを探してください。',
    summary: 'Plexから、Latchkeyに読めない応答が返ってきました。',
  },
  'token-rejected': {
    title: 'Plexによりサインアウトされました',
    body: 'ここに保存したキーはもう使えません。Plexアカウントで削除されたのかもしれません。',
    summary: 'このコンピューターはPlexによりサインアウトされました。もう一度サインインしてください。',
  },
  'token-not-understood': {
    title: 'キーの場所に別のものがあります',
    body: 'キーチェーンにあるものはPlexのキーではないようです。もう一度サインインすると、新しいキーに置き換わります。',
    summary: '保存したキーを読めません。もう一度サインインすると置き換わります。',
  },
  'token-not-ended': {
    title: 'このコンピューターでサインアウトしました',
    body: 'Plexにはまだ知らせていません。Latchkeyは引き続き試し、次に開いたときにも試します。',
    summary: 'ここではサインアウトしました。Plexには、つながり次第知らせます。',
  },
  'token-left-alive': {
    title: 'Plexではサインアウトできていません',
    body: 'Plexに知らせることができませんでした。Plex側でもサインアウトするには、Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。',
    summary: 'ここではサインアウトしました。Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。',
  },
  'browser-not-opened': {
    title: 'ブラウザーが開きませんでした',
    body: '開けるブラウザーが見つかりません。もう一度試すか、スマートフォンで画像をスキャンしてください。',
    summary: 'ブラウザーが開きませんでした。リンクをコピーするか、スマートフォンでスキャンしてください。',
  },
  'keychain-unavailable': {
    title: 'キーチェーンがありません',
    body: 'キーを保存するには、システムのキーチェーンが必要です。LinuxではGNOMEキーリングかKWalletです。',
    summary: 'キーチェーンがありません。LinuxではGNOMEキーリングかKWalletをインストールしてください。',
  },
  'keychain-locked': {
    title: 'キーチェーンがロックされています',
    body: 'パスワードでロックを解除してから、もう一度お試しください。',
    summary: 'キーチェーンがロックされています。解除してから、もう一度お試しください。',
  },
  'keychain-denied': {
    title: 'キーチェーンの使用を拒否されました',
    body: 'Latchkeyにキーチェーンの使用を許可するかシステムに聞かれたら、「許可」を選んでください。',
    summary: 'キーチェーンの使用を拒否されました。システムに聞かれたら「許可」を選んでください。',
  },
  'keychain-too-large': {
    title: 'キーがキーチェーンに収まりません',
    body: 'Plexのキーは、このキーチェーンの上限より長いものです。終了するまでは保持できます。',
    summary: 'キーがこのキーチェーンの上限より長すぎます。',
  },
  'keychain-timed-out': {
    title: 'キーチェーンが応答しません',
    body: 'このウィンドウの後ろで、パスワードの入力を待っているのかもしれません。',
    summary: 'キーチェーンが応答しません。パスワードの入力を待っているのかもしれません。',
  },
  'keychain-restarted': {
    title: 'キーチェーンが再起動しました',
    body: 'Latchkeyからキーチェーンに届かなくなりました。もう一度試すか、Latchkeyを終了して開き直してください。',
    summary: 'キーチェーンが再起動しました。Latchkeyを終了して開き直してください。',
  },
  'keychain-lock-failed': {
    title: 'ディスクに書き込めません',
    body: 'Latchkeyはキーチェーンを変更する前に、ホームフォルダに小さなファイルを置きます。ディスクに空きがあり書き込めるか確かめてください。',
    summary: 'ホームフォルダに書き込めません。ディスクを確認してください。',
  },
  'start-at-login-refused': {
    title: 'システムが変更を受け付けません',
    body: 'ログイン時の動作は元のままです。システムの設定と、ディスクに書き込めるかどうかを確かめてください。',
    summary: 'システムが受け付けず、何も変わっていません。設定とディスクを確かめてください。',
  },
  'not-allowed': {
    title: '今はできません',
    body: 'Latchkeyはほかの処理をしていました。何も変わっていません。',
    summary: '今はできません。何も変わっていません。',
  },
  unexpected: {
    title: '問題が起きました',
    body: 'Latchkeyの想定していないことが起きました。また起きたら、Latchkeyを終了して開き直してください。',
    summary: 'Latchkeyの想定していない問題が起きました。',
  },
};
