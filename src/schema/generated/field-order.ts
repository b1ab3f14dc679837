// Generated from schemas/ by scripts/generate-field-order.ts. Do not edit.
import type { FileKind } from '../kinds';

export const fieldOrder: Readonly<Record<FileKind, Readonly<Record<string, readonly string[]>>>> = {
  assessment: {"":["score","deductions","bonus","grades"],"score":["base","floor","ceiling"],"deductions":["overdue","late","silent","unshown"],"deductions.overdue":["points","cap"],"deductions.late":["points","cap"],"deductions.silent":["points","cap"],"deductions.unshown":["points","cap"],"bonus":["verified"],"bonus.verified":["points","cap"],"grades":["excellent","good","pass"],"grades.excellent":["from","without"],"grades.good":["from","without"],"grades.pass":["from","without"]},
  fingerprint: {"":["whole","clauses"]},
  meeting: {"":["id","type","title","title_en","on","host","place","attendees","note","evidence","actions"],"evidence":["title","publisher","url","path","published","sha256"],"actions":["id","text","title_en","due","owners","report_every","items"]},
  organizations: {"":["organizations"],"organizations":["id","name","name_en","party","type","named_as","parent","note"]},
  pairings: {"":["pairings"],"pairings":["id","changchun","tianjin","clause","quote","report_every"]},
  plan: {"":["title","title_en","label","number","issued_on","issued_by","years","time_zone","preamble","basis","sections","principles","positions","areas","errata","counts","windows","default_owners"],"years":["from","to"],"basis":["title","number"],"sections":["id","title","title_en","text"],"principles":["quote","title_en"],"positions":["quote","title_en"],"areas":["id","title","title_en"],"errata":["id","clause","printed","corrected","note"],"counts":["area","task","measure","pairing","project","component","safeguard","milestone","obligation","organization"],"windows":["due_soon_days","lag_points","stale_days"],"default_owners":["organizations","clause","quote"]},
  progress: {"":["updates"],"updates":["id","on","item","also","by","note","status","stage","percent","difficulty","next_step","forecast","waiver","override","confirms","evidence"],"updates.forecast":["due","reason","approved_by","approved_on"],"updates.waiver":["owner","reason","until"],"updates.override":["light","reason","until"],"updates.confirms":["update","content"],"updates.evidence":["title","publisher","url","path","published","sha256"]},
  projects: {"":["projects"],"projects":["id","origin","title","title_en","text","summary","due","owners","report_every","evidence","components"],"projects.evidence":["title","publisher","url","path","published","sha256"],"projects.components":["id","title","title_en","role","quote","due","owners","report_every"]},
  reports: {"":["fonts","addressee","copies"],"fonts":["body","title","heading","subheading","page_number","latin"]},
  safeguards: {"":["safeguards"],"safeguards":["id","title","title_en","text","owners","report_every"]},
  task: {"":["id","area","title","title_en","due","owners","report_every","measures"],"measures":["id","text","title_en","starts_paragraph","due","owners","report_every"]},
  timeline: {"":["milestones","obligations"],"milestones":["id","title_en","clause","quote","due","owners","report_every"],"obligations":["id","title","title_en","clause","quote","every","owners"]},
};
