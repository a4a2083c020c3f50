/** The words of forms, their checks and printing. `row` is absent outside a list. */
export const printing = {
  sampleMark: '見本',
  frame: '印刷する紙面',
  problems: {
    // preflight of one sheet
    'no-print-face': '帳票「{form}」の書体（{faces}）がどれも入っていません。印刷できません。',
    'field-empty': '「{label}」が空です。入力してください。',
    'choice-unknown': '「{label}」の値「{code}」に当たる欄が様式にありません。',
    'character-refused': '「{label}」に印刷できない制御文字（{codePoints}）が入っています。入力し直してください。',
    'glyph-missing':
      '「{label}」の文字「{cluster}」（{codePoints}）の字形が、入っている書体にありません。別の字形では印刷しません。手書きにするか、書体を追加してください。',
    'does-not-fit': '「{label}」が欄に収まりません。手書きにするか、短い書き方を確かめてください。',
    'code-does-not-fit':
      '「{label}」の二次元コードに入りきらないため、印刷できません。様式の担当課に、code の欄を減らすか大きくするよう伝えてください。',
    'page-overflows': '{page}ページ目が用紙からはみ出します。様式の担当課に知らせてください。',
    // faces
    'font-missing': '書体のファイル {file} がありません。',
    'font-unreadable': '書体のファイル {file} を読めません。TrueType か OpenType のファイルを置いてください。',
    // the browser
    'print-failed': '印刷の準備ができませんでした（{message}）。もう一度お試しください。',
    'nothing-to-print': '印刷するものがありません。',
    'print-not-prepared': '印刷の準備ができていません。',
    'chromium-library-missing': 'PDF を作る部品（Playwright）が入っていません。npm ci を実行してください。',
    'chromium-missing': 'PDF を作る Chromium（{path}）がありません。入れるか、CHROMIUM_PATH で場所を示してください。',
    'print-frame-missing': '組み立てた画面（dist/）がありません。npm run build を実行してください。',
    // forms as content
    'not-a-field-id':
      '「{value}」は欄の id として使えません。小文字の英字・数字・下線で書いてください（例: member_name）。',
    'form-source-unknown': '「{source}」という印字元はありません。この一覧の中で使える名前を書いてください。',
    'form-field-without-source':
      '欄「{field}」に印字元（from）も手書き（by-hand）もありません。どちらかを書いてください。',
    'form-by-hand-with-source': '欄「{field}」は手書きなので、印字元（from）は書けません。',
    'form-by-hand-required': '欄「{field}」は手書きなので、必須にはできません。',
    'form-choices-mismatch':
      '欄「{field}」の印字元と選択肢（choices）が合いません。選択肢は、符号の印字元だけに付けてください。',
    'form-choice-twice': '欄「{field}」の選択肢で、符号「{code}」が二度使われています。',
    'form-floor-above-size': '欄「{field}」の最小の文字（floor-pt）が、標準の文字（size-pt）より大きくなっています。',
    'form-type-too-small': '欄「{field}」の最小の文字が 5 ポイント未満です。読めません。',
    'form-box-too-small': '欄「{field}」に、書かれた行数と文字の大きさが入りません。',
    'form-field-twice': '欄「{field}」が二度書かれています。',
    'form-list-twice': '一覧「{list}」が二度書かれています。',
    'form-needs-identity': '住民が出す様式には、本人確認の方式（identity）が要ります。',
    'form-effective-order': '終わりの日が始まりの日より前です。',
    'form-paging-mismatch': '一覧「{list}」の「{key}」が、ページの割り方（flow の有無）と合いません。',
    'form-row-height': '一覧「{list}」の行の高さが 0 か、ページより大きくなっています。',
    'form-code-class': '二次元コードは、住民が出す届出書だけに付けられます（{class} には付けられません）。',
    'form-code-field': '二次元コードの欄「{field}」は、この様式で印字する欄ではないか、二度書かれています。',
    'form-code-place': '二次元コードが用紙からはみ出すか、小さすぎます（一辺 15 mm から）。',
    'form-without-code': '帳票「{form}」の様式に二次元コード（code）がありません。form-codes から外してください。',
    'form-old-stock-without-revision':
      '旧様式の使用期限（old-stock-until）は、改正日（revision）のある様式にだけ書けます。',
    'form-old-stock-order': '旧様式の使用期限（old-stock-until）が、改正日（revision）より前の日になっています。',
    'form-ring-without-choices': '欄「{field}」には選択肢がないので、○で囲む（mark: ring）とは書けません。',
    'form-stock-frame':
      '既製の用紙の外枠（frame）が用紙からはみ出すか、一辺が {least} mm より短くなっています。位置を合わせられません。',
    'form-stock-field': '既製の用紙の欄「{field}」は、この様式で印字する欄ではないか、二度書かれています。',
    'form-stock-marks':
      '既製の用紙の欄「{field}」は、文字の欄なら left-mm と top-mm を、選択肢の欄なら選択肢と同じ数の marks を書いてください。',
    'form-stock-place': '既製の用紙の欄「{field}」が用紙からはみ出します。',
    'form-stock-without-place':
      '欄「{field}」を既製の用紙のどこに刷るかが書かれていません。places に位置を書くか、必須でなければ omits に書いてください。',
    'form-stock-rows': '既製の用紙の一覧「{list}」は、この様式のけいのある一覧ではないか、二度書かれています。',
    'form-without-stock': '帳票「{form}」には既製の用紙がありません。',
    'alignment-not-a-number': '目盛りの読みは、ミリメートルの数で入れてください（例: 1.5、−0.5）。',
    'alignment-too-far':
      '目盛りの読みは、十字から {most} mm までです。それより離れていれば、用紙の向きと印刷の倍率を確かめてください。',
    'alignment-too-stretched':
      '左上と右下の読みの差が {most} mm を超えています。用紙が違うか、読み違えています。「用紙に合わせる」などの倍率を切ってから、もう一度刷ってください。',
    'form-face-unknown': '書体「{face}」はありません。',
    // templates and style sheets
    'template-tag': '「{text}」はひな形に書けません。値・if・for・box の決まった書き方だけが使えます。',
    'template-path': '「{path}」はこの場所の {tag} では使えません。様式にある欄の名前を書いてください。',
    'template-unbalanced': '「{tag}」の始まりと終わりが合いません。',
    'template-element': '要素または属性「{text}」はひな形に書けません。',
    'template-entity': '「{text}」という書き方は使えません。文字をそのまま書いてください。',
    'template-field-unused': '欄「{field}」がひな形のどこにも置かれていません。',
    'styles-refused': '「{text}」は様式のスタイルに書けません。',
  },
} as const
