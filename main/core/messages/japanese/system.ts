import type { SystemMessages } from '../messages.ts';

/** What is said in Japanese outside of the page. */
export const japaneseSystem: SystemMessages = {
  menuOnMac: {
    about: 'Latchkeyについて',
    settings: '設定…',
    services: 'サービス',
    hide: 'Latchkeyを非表示',
    hideOthers: 'ほかを非表示',
    showAll: 'すべてを表示',
    quit: 'Latchkeyを終了',
    edit: '編集',
    undo: '取り消す',
    redo: 'やり直す',
    cut: 'カット',
    copy: 'コピー',
    paste: 'ペースト',
    selectAll: 'すべてを選択',
    window: 'ウインドウ',
    minimise: 'しまう',
    zoom: '拡大/縮小',
    bringAllToFront: 'すべてを手前に移動',
    close: 'ウインドウを閉じる',
    help: 'ヘルプ',
    check: 'このコンピューターを診断',
    checkForUpdates: 'アップデートを確認',
  },
  menuElsewhere: {
    file: 'ファイル(&F)',
    settings: '設定(&S)…',
    quit: '終了(&X)',
    edit: '編集(&E)',
    undo: '元に戻す(&U)',
    redo: 'やり直し(&R)',
    cut: '切り取り(&T)',
    copy: 'コピー(&C)',
    paste: '貼り付け(&P)',
    selectAll: 'すべて選択(&A)',
    window: 'ウィンドウ(&W)',
    minimise: '最小化(&N)',
    close: '閉じる(&C)',
    help: 'ヘルプ(&H)',
    check: 'このコンピューターを診断(&C)',
    checkForUpdates: 'アップデートを確認(&U)',
    about: 'Latchkeyについて(&A)',
  },
  forget: {
    done: 'Latchkeyがこのコンピューターに保存していたものはすべて削除され、キーはPlexでも無効になりました。',
    doneHere:
      'Latchkeyがこのコンピューターに保存していたものはすべて削除されました。Plexには知らせられませんでした。Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。',
    nothingDone: '何も削除されませんでした。',
    isOpen: 'Latchkeyが開いています。先に終了してください。',
    keyGone: 'キーチェーンにLatchkeyのものは残っていません。',
    revokedAtPlex: 'キーはPlexで無効になりました。',
    plexNotTold:
      'Plexには知らせられませんでした。Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。',
    filesLeft: '次のものは削除できませんでした。ご自分で削除してください：',
    partlyDone:
      'Latchkeyがこのコンピューターに保存していたもののうち、削除できたのは一部だけです。ログイン時にLatchkeyが開くことはもうありませんが、キーチェーンにまだ何か残っている可能性があり、設定も残っています。キーチェーンが使えるようになったら、もう一度同じ操作をしてください。',
  },
  refusal: {
    switches: (switches) => `Latchkeyは${switches}を付けて起動できません。`,
    sandboxOfAppImage:
      'サンドボックスはサインインを守る仕組みの一つですが、このシステムではインストールされたパッケージでしか使えません。AppImageの代わりに、debかrpmのパッケージをインストールしてください。',
    sandbox:
      'サンドボックスはサインインを守る仕組みの一つです。使えない場合は、Latchkeyにユーザー名前空間を許可するか（AppArmorではuserns）、chrome-sandboxの所有者をroot、モードを4755にしてください。',
  },
  failure: {
    check: 'このコンピューターを診断できませんでした。',
    forget: 'Latchkeyがこのコンピューターに保存していたものを削除できませんでした。',
    start: 'Latchkeyを起動できませんでした。',
    folder:
      'Latchkeyは自分のフォルダーに書き込めないため、起動しませんでした。ディスクに空きを作るか、フォルダーを変更できる権限を確かめてから、もう一度Latchkeyを起動してください：',
  },
  commandLine: {
    usage: '使い方：latchkey check | status',
    unknownCommand: (command) => `「${command}」というコマンドはありません。`,
    unknownArgument: (command, argument) => `「${command}」では「${argument}」を使えません。`,
    failed: '実行できませんでした。',
  },
};
