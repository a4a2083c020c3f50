/** 個人番号, マイナンバー, 住民票コード, 住基コード, 住民コード; not 個人番号カード or マイナンバーカード, which name a card. */
const NUMBERS =
  /\u500B\u4EBA\u756A\u53F7(?!\u30AB\u30FC\u30C9)|\u30DE\u30A4\u30CA\u30F3\u30D0\u30FC(?!\u30AB\u30FC\u30C9)|\u4F4F(?:\u6C11(?:\u7968)?|\u57FA)\u30B3\u30FC\u30C9/

const SPACES = /[ \u3000]/g

/**
 * Whether a column's header names the 個人番号 (番号法2条5項) or the 住民票コード (住民基本台帳法7条13号). Neither exists in the
 * vocabulary; such a column may not be laid out, and is dropped when a file has it.
 */
export const isRefusedHeader = (header: string): boolean => NUMBERS.test(header.replace(SPACES, ''))
