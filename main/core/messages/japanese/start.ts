import type { OutsideSentences } from '../messages.ts';

export const refusal: OutsideSentences['refusal'] = {
  switches: (switches) => `Latchkeyは${switches}を付けて起動できません。`,
  sandboxOfAppImage:
    'サンドボックスはサインインを守る仕組みの一つですが、このシステムではインストールされたパッケージでしか使えません。AppImageの代わりに、debかrpmのパッケージをインストールしてください。',
  sandbox:
    'サンドボックスはサインインを守る仕組みの一つです。使えない場合は、Latchkeyにユーザー名前空間を許可するか（AppArmorではuserns）、chrome-sandboxの所有者をroot、モードを4755にしてください。',
};

export const failure: OutsideSentences['failure'] = {
  check: 'このコンピューターを診断できませんでした。',
  forget: 'Latchkeyがこのコンピューターに保存していたものを削除できませんでした。',
  start: 'Latchkeyを起動できませんでした。',
  folder:
    'Latchkeyは自分のフォルダーに書き込めないため、起動しませんでした。ディスクに空きを作るか、フォルダーを変更できる権限を確かめてから、もう一度Latchkeyを起動してください：',
};
