import type { SettledGlyphs } from './choose-faces.ts'
import type {
  PrintAdvice,
  PrintCertificate,
  PrintProcedure,
  PrintUnasked,
  PrintUnsettled,
  PrintWindow,
} from './guide-facts.ts'
import type { PrintDate } from './print-date.ts'

/** Where a household lives or lived, and its head (世帯主). */
export interface PrintHousehold {
  readonly address?: string
  readonly head?: string
}

/** One person concerned by the event (異動者), as this form may show them. Codes are those of the form's own `choices`. */
export interface PrintMember {
  /** 氏名, exactly as in the register: never normalised. */
  readonly name: string
  /** フリガナ. */
  readonly kana?: string
  /** 通称, or 旧氏, when one is recorded. */
  readonly alias?: string
  readonly birth?: PrintDate
  readonly sex?: string
  /** 続柄 to the head after the event. */
  readonly relationship?: string
  /** 本籍 and 筆頭者 (Japanese nationals). */
  readonly domicile?: string
  readonly domicileHead?: string
  /** 国籍・地域, 在留資格, 在留期間等, 在留カード等の番号 (others). */
  readonly nationality?: string
  readonly residenceStatus?: string
  readonly residencePeriod?: string
  readonly residenceCard?: string
  /** Codes for the notes by which this notification counts as one under the other laws (住基法28条から29条の2まで). */
  readonly healthInsurance?: string
  readonly pension?: string
  readonly elderlyMedical?: string
  readonly care?: string
  readonly childAllowance?: string
  /** マイナンバーカード held or not. Never its number. */
  readonly card?: string
  /** The health insurance before and after, in words. Never its numbers. */
  readonly insuranceBefore?: string
  readonly insuranceAfter?: string
}

/** The person a sheet is for, where a form is filled in for an applicant or for one person each (申請者, 一人ずつ). */
export interface PrintSubject extends PrintMember {
  /** Where this person lives after, and lived before, the event. */
  readonly address?: string
  readonly beforeAddress?: string
  /** The name before the event, where it was another. */
  readonly beforeName?: string
  readonly pensionCategory?: string
  readonly publicEmployee?: string
  /** What is asked for, as the definitions tick it. Several procedures may tick one field. */
  readonly cardRequest?: string | readonly string[]
  readonly sealRequest?: string
  readonly allowanceRequest?: string
}

/** Somebody the subject raises (養育する子). */
export interface PrintRaised extends PrintMember {
  /** Code: `together` in the subject's household, or `apart`. */
  readonly living?: string
  /** Code `fy-17`: the age attained within the fiscal year (年度) of the day of reception. */
  readonly fiscalAge?: string
}

/** One procedure as the section that follows needs to know it (引継票). */
export interface PrintTask {
  readonly name: string
  readonly for?: readonly string[]
  readonly deadline?: PrintDate
  readonly section?: string
  /** Code of what became of it today. */
  readonly disposition?: string
}

/** One reception check (確認事項) and whether it was made. */
export interface PrintCheck {
  readonly procedure: string
  readonly what: string
  readonly done: 'yes' | 'no'
}

/** One sheet printed in this visit. */
export interface PrintedPaper {
  readonly name: string
  readonly serial?: string
  readonly pages: string
  /** Code: `awaiting`, `confirmed`, `voided`, `recalled`. */
  readonly status: string
  /** Code: `signed`, `corrected`, `received`. */
  readonly returned?: string
}

/** What the resident was told (申送り). */
export interface PrintNote {
  readonly text: string
  /** The procedure it is about. */
  readonly about?: string
}

/** A procedure that a case keeps (継続する案件), and what it asks to be brought: what may be missing (書類不足のお願い). Names nobody. */
export interface PrintAwaited {
  /** 案件番号. */
  readonly number: string
  readonly name: string
  readonly documents: readonly string[]
}

/**
 * Everything a form may take from a record: plain nested data, made by the application from what the principal may see, for
 * one sheet. It is JSON-able. A value that is absent prints as an empty box. 個人番号 and 住民票コード have no place here.
 */
export interface PrintFacts {
  /** What is printed for characters that no face holds; absent: nothing was decided. */
  readonly settled?: SettledGlyphs
  /** Marks every sheet 見本. */
  readonly sample: boolean
  readonly today: PrintDate
  /** 受付番号. */
  readonly ticket?: string
  /** The visit's number at this office, by which it is found again: day and ticket, nothing personal. */
  readonly reference?: string
  /** What the second language beside Japanese is called, under the key of that language; absent: Japanese alone. */
  readonly second?: { readonly english?: string; readonly easy?: string }
  /** What is paid at the windows today in all (手数料の合計), in words. */
  readonly cash?: string
  /** The next last day of something to be done, and of what; in the second language beside it. */
  readonly next?: {
    readonly deadline: PrintDate
    readonly by?: string
    readonly name: string
    readonly second?: string
  }
  /** 帳票番号, in the footer of every page. Absent on a sample. */
  readonly serial?: string
  /** Who prints: 市名, 課名, and how to reach it. */
  readonly office: {
    readonly municipality: string
    readonly head?: string
    readonly section?: string
    readonly contact?: string
  }
  readonly clerk?: string
  readonly terminal?: string
  readonly event?: {
    /** Code of the kind; the form's `choices` say which box it ticks. */
    readonly kind: string
    /** 異動年月日. */
    readonly date?: PrintDate
    /** 届出年月日. */
    readonly notified?: PrintDate
    /** 特例転入, 職権 and the like, in words. */
    readonly note?: string
  }
  /** 届出人: who stands at the window. */
  readonly visitor?: {
    readonly name?: string
    /** Code: 本人, 世帯主, 同一世帯員, 法定代理人, 任意代理人, 使者. */
    readonly capacity?: string
    readonly address?: string
    readonly contact?: string
    /** Codes of the kinds of document shown. */
    readonly documents?: readonly string[]
    /** Codes of what showed that they may act for somebody (代理の権限を示すもの). */
    readonly authority?: readonly string[]
  }
  /** Codes that the procedures which call for this sheet tick in its box `asked`: 新規, 変更, 返却 and the like. */
  readonly asked?: readonly string[]
  readonly subject?: PrintSubject
  /** The subject's spouse (配偶者), where one is known. */
  readonly spouse?: PrintMember
  readonly raised?: readonly PrintRaised[]
  readonly before?: PrintHousehold
  readonly after?: PrintHousehold
  readonly members?: readonly PrintMember[]
  readonly windows?: readonly PrintWindow[]
  readonly plan?: readonly PrintProcedure[]
  readonly certificates?: readonly PrintCertificate[]
  readonly advice?: readonly PrintAdvice[]
  readonly unsettled?: readonly PrintUnsettled[]
  readonly unasked?: readonly PrintUnasked[]
  readonly tasks?: readonly PrintTask[]
  readonly checks?: readonly PrintCheck[]
  readonly sheets?: readonly PrintedPaper[]
  readonly notes?: readonly PrintNote[]
  readonly awaited?: readonly PrintAwaited[]
}
