"""The public names, for type checkers."""

from samendomein.assessment.acceptance import (
    Acceptance as Acceptance,
    AcceptanceState as AcceptanceState,
    AcceptedFinding as AcceptedFinding,
)
from samendomein.assessment.assessment import (
    Assessment as Assessment,
    Failure as Failure,
    Measured as Measured,
    Outcome as Outcome,
    Status as Status,
)
from samendomein.assessment.baseline import Baseline as Baseline, freeze as freeze, shrink as shrink
from samendomein.assessment.chart import Chart as Chart, ChartKind as ChartKind, Series as Series
from samendomein.assessment.check import Check as Check, check as check
from samendomein.assessment.choosing_metrics import MetricSelection as MetricSelection
from samendomein.assessment.documentation import Documentation as Documentation
from samendomein.assessment.finding import Finding as Finding
from samendomein.assessment.metric import (
    Measurement as Measurement,
    Metric as Metric,
    metric as metric,
)
from samendomein.assessment.options import option as option
from samendomein.assessment.remark import Remark as Remark, RemarkKind as RemarkKind
from samendomein.assessment.run import entered_whole as entered_whole
from samendomein.assessment.selection import Selection as Selection
from samendomein.assessment.severity import Severity as Severity
from samendomein.assessment.share import Share as Share
from samendomein.assessment.signing import sign as sign
from samendomein.assessment.until import Until as Until
from samendomein.builtin.invloed.reading import read_scores as read_scores
from samendomein.builtin.invloed.sheet import score_rows as score_rows
from samendomein.builtin.json.schema import report_schema as report_schema
from samendomein.builtin.markdown.escaping import escaped as escape_markdown
from samendomein.errors import (
    Problem as Problem,
    ReadError as ReadError,
    SamendomeinError as SamendomeinError,
    UsageError as UsageError,
)
from samendomein.formats.format import Format as Format
from samendomein.hooks.api import API_VERSION as API_VERSION
from samendomein.hooks.encoders import sentence_encoder as sentence_encoder
from samendomein.hooks.loading import load_plugins as load_plugins
from samendomein.hooks.plugins import (
    Plugin as Plugin,
    Plugins as Plugins,
    PluginState as PluginState,
)
from samendomein.hooks.specs import hookimpl as hookimpl
from samendomein.hooks.trust import Trust as Trust
from samendomein.language.text import Text as Text, capital as capital
from samendomein.language.translate import Catalogue as Catalogue, Translator as Translator
from samendomein.location import Location as Location
from samendomein.pictures.chart import draw_chart as draw_chart, draw_charts as draw_charts
from samendomein.pictures.dot import as_dot as as_dot
from samendomein.pictures.drawing import draw as draw, draw_sheets as draw_sheets
from samendomein.pictures.folding import Fold as Fold
from samendomein.pictures.graphml import as_graphml as as_graphml
from samendomein.pictures.in_letters import chart_in_letters as chart_in_letters
from samendomein.pictures.mermaid import as_mermaid as as_mermaid
from samendomein.pictures.picture import Picture as Picture
from samendomein.pictures.style import picture_style as picture_style
from samendomein.pipeline.accepted import add_acceptance as add_acceptance
from samendomein.pipeline.asserting import assert_plan as assert_plan
from samendomein.pipeline.baseline_file import write_baseline as write_baseline
from samendomein.pipeline.huisstijl_file import read_huisstijl as read_huisstijl
from samendomein.pipeline.measuring import (
    Measurements as Measurements,
    Reading as Reading,
    measure as measure,
)
from samendomein.pipeline.profiles import Profile as Profile
from samendomein.pipeline.scripts import (
    PluginError as PluginError,
    assess as assess,
    read as read,
    write as write,
)
from samendomein.pipeline.settings import (
    OutputSetting as OutputSetting,
    Settings as Settings,
    SourceSetting as SourceSetting,
    read_settings as read_settings,
)
from samendomein.plan.amount_range import AmountRange as AmountRange, total as total
from samendomein.plan.assemble import assemble as assemble
from samendomein.plan.certainty import Certainty as Certainty
from samendomein.plan.chain_of_intent import loses_the_purpose as loses_the_purpose
from samendomein.plan.codes import resolve_code as resolve_code
from samendomein.plan.duration import Duration as Duration
from samendomein.plan.elements.council import (
    Answer as Answer,
    Motion as Motion,
    MotionKind as MotionKind,
    MotionStatus as MotionStatus,
    Question as Question,
    QuestionKind as QuestionKind,
    Recommendation as Recommendation,
    SubQuestion as SubQuestion,
    Toezegging as Toezegging,
    ToezeggingStatus as ToezeggingStatus,
    Verdict as Verdict,
)
from samendomein.plan.elements.element import Element as Element, State as State
from samendomein.plan.elements.means import (
    Budget as Budget,
    BudgetStatus as BudgetStatus,
    FundingSource as FundingSource,
    Instrument as Instrument,
    InstrumentKind as InstrumentKind,
    Law as Law,
)
from samendomein.plan.elements.measuring import (
    Direction as Direction,
    Indicator as Indicator,
    IndicatorKind as IndicatorKind,
    Observation as Observation,
    Target as Target,
)
from samendomein.plan.elements.obstacles import (
    Bottleneck as Bottleneck,
    Precondition as Precondition,
    Premise as Premise,
    Resource as Resource,
    Solution as Solution,
    Term as Term,
)
from samendomein.plan.elements.papers import (
    Claim as Claim,
    ClaimKind as ClaimKind,
    Document as Document,
    DocumentKind as DocumentKind,
    Event as Event,
    EventKind as EventKind,
    Evidence as Evidence,
    EvidenceKind as EvidenceKind,
    Statement as Statement,
    StatementSection as StatementSection,
    Voice as Voice,
)
from samendomein.plan.elements.people import (
    Actor as Actor,
    ActorKind as ActorKind,
    AdvicePoint as AdvicePoint,
    Consultation as Consultation,
    ConsultationKind as ConsultationKind,
    Layer as Layer,
    Post as Post,
    PostStatus as PostStatus,
    TargetGroup as TargetGroup,
)
from samendomein.plan.elements.policy import (
    Action as Action,
    ActionKind as ActionKind,
    ActionStatus as ActionStatus,
    CostExpectation as CostExpectation,
    Coupling as Coupling,
    CouplingKind as CouplingKind,
    Goal as Goal,
    GoalKind as GoalKind,
    Nota as Nota,
    NotaKind as NotaKind,
    NotaStatus as NotaStatus,
    Recurrence as Recurrence,
    Theme as Theme,
)
from samendomein.plan.elements.records import (
    Absence as Absence,
    Anchoring as Anchoring,
    Announced as Announced,
    Code as Code,
    Label as Label,
    Passage as Passage,
)
from samendomein.plan.funding_years import (
    FundingYears as FundingYears,
    YearStatus as YearStatus,
    funding_years as funding_years,
)
from samendomein.plan.money import Money as Money
from samendomein.plan.money_for_actions import (
    MoneyForAction as MoneyForAction,
    MoneyForActions as MoneyForActions,
)
from samendomein.plan.nearest import Nearest as Nearest, trigrams as trigrams
from samendomein.plan.origin import (
    Derived as Derived,
    InFile as InFile,
    InPaper as InPaper,
    Origin as Origin,
    Places as Places,
)
from samendomein.plan.partial_date import PartialDate as PartialDate
from samendomein.plan.per import Per as Per
from samendomein.plan.period import Period as Period
from samendomein.plan.plan import Plan as Plan
from samendomein.plan.printed import WordsError as WordsError
from samendomein.plan.reading_order import reading_order as reading_order
from samendomein.plan.relations.council import (
    About as About,
    Answers as Answers,
    Claims as Claims,
    ContinuedBy as ContinuedBy,
    Fulfils as Fulfils,
    MadeBy as MadeBy,
    MadeIn as MadeIn,
    MadeTo as MadeTo,
    Names as Names,
    RespondsTo as RespondsTo,
    SettledBy as SettledBy,
    SubQuestionOf as SubQuestionOf,
)
from samendomein.plan.relations.means import (
    BasedOn as BasedOn,
    Delivers as Delivers,
    Funds as Funds,
    Measures as Measures,
    PaidFrom as PaidFrom,
    UsedFor as UsedFor,
    Within as Within,
    WorksOut as WorksOut,
)
from samendomein.plan.relations.obstacles import (
    Assumes as Assumes,
    Concerns as Concerns,
    Contradicts as Contradicts,
    DatedIn as DatedIn,
    DecidedIn as DecidedIn,
    Evaluates as Evaluates,
    Hinders as Hinders,
    Requires as Requires,
    Resolves as Resolves,
    SeenBy as SeenBy,
    Supports as Supports,
    WaitsFor as WaitsFor,
)
from samendomein.plan.relations.people import (
    AdvisedBy as AdvisedBy,
    AdvisedIn as AdvisedIn,
    AnsweredForBy as AnsweredForBy,
    CarriedOutBy as CarriedOutBy,
    Consults as Consults,
    ForGroup as ForGroup,
    Involves as Involves,
    MemberOf as MemberOf,
    OwnedBy as OwnedBy,
    PostAt as PostAt,
    Represents as Represents,
    SponsoredBy as SponsoredBy,
)
from samendomein.plan.relations.policy import (
    Affects as Affects,
    BelongsTo as BelongsTo,
    ContributesTo as ContributesTo,
    CorrespondsTo as CorrespondsTo,
    Couples as Couples,
    ElaboratedIn as ElaboratedIn,
    InTheme as InTheme,
    MergesInto as MergesInto,
    PartOf as PartOf,
    Replaces as Replaces,
    Serves as Serves,
    SplitsInto as SplitsInto,
)
from samendomein.plan.relations.relation import Details as Details, Relation as Relation
from samendomein.plan.settlement import (
    has_come as has_come,
    is_lapsed as is_lapsed,
    is_settled as is_settled,
    settled_on as settled_on,
)
from samendomein.plan.similarity import similar_pairs as similar_pairs, similarity as similarity
from samendomein.plan.values import Choice as Choice, Missing as Missing
from samendomein.plan.vocabulary import kind_meant as kind_meant
from samendomein.plan.yearly_amounts import (
    YearlyAmounts as YearlyAmounts,
    YearShare as YearShare,
    yearly_amounts as yearly_amounts,
)
from samendomein.report.compose import compose as compose
from samendomein.report.explanation import Explanation as Explanation, explanations as explanations
from samendomein.report.graph import Graph as Graph, GraphEdge as GraphEdge, GraphNode as GraphNode
from samendomein.report.headings import (
    Headings as Headings,
    Wording as Wording,
    headings as headings,
    wording as wording,
)
from samendomein.report.huisstijl import Huisstijl as Huisstijl
from samendomein.report.ledger import (
    Ledger as Ledger,
    LedgerAnswer as LedgerAnswer,
    LedgerEntry as LedgerEntry,
    LedgerStatus as LedgerStatus,
)
from samendomein.report.ledger_table import (
    LedgerTable as LedgerTable,
    ledger_sentences as ledger_sentences,
    ledger_table as ledger_table,
    passage_words as passage_words,
)
from samendomein.report.measured import (
    ChartSeries as ChartSeries,
    Table as Table,
    TableChart as TableChart,
)
from samendomein.report.measured_table import (
    MeasuredTable as MeasuredTable,
    measured_table as measured_table,
)
from samendomein.report.money import (
    MoneyCell as MoneyCell,
    MoneyOverview as MoneyOverview,
    MoneyRow as MoneyRow,
    MoneyYear as MoneyYear,
    UndatedAmount as UndatedAmount,
)
from samendomein.report.outline import Branch as Branch, Matrix as Matrix, Twig as Twig
from samendomein.report.report import (
    FailureEntry as FailureEntry,
    Figure as Figure,
    FileRead as FileRead,
    OutcomeEntry as OutcomeEntry,
    Paper as Paper,
    ProblemEntry as ProblemEntry,
    Report as Report,
)
from samendomein.report.standing_findings import (
    FindingsTable as FindingsTable,
    StandingFinding as StandingFinding,
    every_finding as every_finding,
    findings_table as findings_table,
    standing_in_words as standing_in_words,
    why_it_does_not_count as why_it_does_not_count,
)
from samendomein.report.timeline import Timeline as Timeline, TimelineEntry as TimelineEntry
from samendomein.report.told import (
    AcceptedEntry as AcceptedEntry,
    FindingEntry as FindingEntry,
    FindingGroup as FindingGroup,
    Named as Named,
    PassageEntry as PassageEntry,
    Place as Place,
    RemarkEntry as RemarkEntry,
)
from samendomein.report.waiting import WaitingEntry as WaitingEntry
from samendomein.sources.columns import (
    Column as Column,
    KindTable as KindTable,
    kind_tables as kind_tables,
)
from samendomein.sources.paper import PaperPart as PaperPart, PaperText as PaperText
from samendomein.sources.records import RecordReader as RecordReader
from samendomein.sources.schema import plan_schema as plan_schema
from samendomein.sources.source import (
    Fragment as Fragment,
    Request as Request,
    Source as Source,
    TemplateRequest as TemplateRequest,
)
from samendomein.sources.writing import as_records as as_records
from samendomein.toml.document import (
    Document as TomlDocument,
    parse_document as parse_toml,
    read_document as read_toml,
)
from samendomein.toml.writing import to_toml as to_toml
from samendomein.version import __version__ as __version__

__all__ = [
    "API_VERSION",
    "About",
    "Absence",
    "Acceptance",
    "AcceptanceState",
    "AcceptedEntry",
    "AcceptedFinding",
    "Action",
    "ActionKind",
    "ActionStatus",
    "Actor",
    "ActorKind",
    "AdvicePoint",
    "AdvisedBy",
    "AdvisedIn",
    "Affects",
    "AmountRange",
    "Anchoring",
    "Announced",
    "Answer",
    "AnsweredForBy",
    "Answers",
    "Assessment",
    "Assumes",
    "BasedOn",
    "Baseline",
    "BelongsTo",
    "Bottleneck",
    "Branch",
    "Budget",
    "BudgetStatus",
    "CarriedOutBy",
    "Catalogue",
    "Certainty",
    "Chart",
    "ChartKind",
    "ChartSeries",
    "Check",
    "Choice",
    "Claim",
    "ClaimKind",
    "Claims",
    "Code",
    "Column",
    "Concerns",
    "Consultation",
    "ConsultationKind",
    "Consults",
    "ContinuedBy",
    "Contradicts",
    "ContributesTo",
    "CorrespondsTo",
    "CostExpectation",
    "Couples",
    "Coupling",
    "CouplingKind",
    "DatedIn",
    "DecidedIn",
    "Delivers",
    "Derived",
    "Details",
    "Direction",
    "Document",
    "DocumentKind",
    "Documentation",
    "Duration",
    "ElaboratedIn",
    "Element",
    "Evaluates",
    "Event",
    "EventKind",
    "Evidence",
    "EvidenceKind",
    "Explanation",
    "Failure",
    "FailureEntry",
    "Figure",
    "FileRead",
    "Finding",
    "FindingEntry",
    "FindingGroup",
    "FindingsTable",
    "Fold",
    "ForGroup",
    "Format",
    "Fragment",
    "Fulfils",
    "FundingSource",
    "FundingYears",
    "Funds",
    "Goal",
    "GoalKind",
    "Graph",
    "GraphEdge",
    "GraphNode",
    "Headings",
    "Hinders",
    "Huisstijl",
    "InFile",
    "InPaper",
    "InTheme",
    "Indicator",
    "IndicatorKind",
    "Instrument",
    "InstrumentKind",
    "Involves",
    "KindTable",
    "Label",
    "Law",
    "Layer",
    "Ledger",
    "LedgerAnswer",
    "LedgerEntry",
    "LedgerStatus",
    "LedgerTable",
    "Location",
    "MadeBy",
    "MadeIn",
    "MadeTo",
    "Matrix",
    "Measured",
    "MeasuredTable",
    "Measurement",
    "Measurements",
    "Measures",
    "MemberOf",
    "MergesInto",
    "Metric",
    "MetricSelection",
    "Missing",
    "Money",
    "MoneyCell",
    "MoneyForAction",
    "MoneyForActions",
    "MoneyOverview",
    "MoneyRow",
    "MoneyYear",
    "Motion",
    "MotionKind",
    "MotionStatus",
    "Named",
    "Names",
    "Nearest",
    "Nota",
    "NotaKind",
    "NotaStatus",
    "Observation",
    "Origin",
    "Outcome",
    "OutcomeEntry",
    "OutputSetting",
    "OwnedBy",
    "PaidFrom",
    "Paper",
    "PaperPart",
    "PaperText",
    "PartOf",
    "PartialDate",
    "Passage",
    "PassageEntry",
    "Per",
    "Period",
    "Picture",
    "Place",
    "Places",
    "Plan",
    "Plugin",
    "PluginError",
    "PluginState",
    "Plugins",
    "Post",
    "PostAt",
    "PostStatus",
    "Precondition",
    "Premise",
    "Problem",
    "ProblemEntry",
    "Profile",
    "Question",
    "QuestionKind",
    "ReadError",
    "Reading",
    "Recommendation",
    "RecordReader",
    "Recurrence",
    "Relation",
    "Remark",
    "RemarkEntry",
    "RemarkKind",
    "Replaces",
    "Report",
    "Represents",
    "Request",
    "Requires",
    "Resolves",
    "Resource",
    "RespondsTo",
    "SamendomeinError",
    "SeenBy",
    "Selection",
    "Series",
    "Serves",
    "Settings",
    "SettledBy",
    "Severity",
    "Share",
    "Solution",
    "Source",
    "SourceSetting",
    "SplitsInto",
    "SponsoredBy",
    "StandingFinding",
    "State",
    "Statement",
    "StatementSection",
    "Status",
    "SubQuestion",
    "SubQuestionOf",
    "Supports",
    "Table",
    "TableChart",
    "Target",
    "TargetGroup",
    "TemplateRequest",
    "Term",
    "Text",
    "Theme",
    "Timeline",
    "TimelineEntry",
    "Toezegging",
    "ToezeggingStatus",
    "TomlDocument",
    "Translator",
    "Trust",
    "Twig",
    "UndatedAmount",
    "Until",
    "UsageError",
    "UsedFor",
    "Verdict",
    "Voice",
    "WaitingEntry",
    "WaitsFor",
    "Within",
    "Wording",
    "WordsError",
    "WorksOut",
    "YearShare",
    "YearStatus",
    "YearlyAmounts",
    "__version__",
    "add_acceptance",
    "as_dot",
    "as_graphml",
    "as_mermaid",
    "as_records",
    "assemble",
    "assert_plan",
    "assess",
    "capital",
    "chart_in_letters",
    "check",
    "compose",
    "draw",
    "draw_chart",
    "draw_charts",
    "draw_sheets",
    "entered_whole",
    "escape_markdown",
    "every_finding",
    "explanations",
    "findings_table",
    "freeze",
    "funding_years",
    "has_come",
    "headings",
    "hookimpl",
    "is_lapsed",
    "is_settled",
    "kind_meant",
    "kind_tables",
    "ledger_sentences",
    "ledger_table",
    "load_plugins",
    "loses_the_purpose",
    "measure",
    "measured_table",
    "metric",
    "option",
    "parse_toml",
    "passage_words",
    "picture_style",
    "plan_schema",
    "read",
    "read_huisstijl",
    "read_scores",
    "read_settings",
    "read_toml",
    "reading_order",
    "report_schema",
    "resolve_code",
    "score_rows",
    "sentence_encoder",
    "settled_on",
    "shrink",
    "sign",
    "similar_pairs",
    "similarity",
    "standing_in_words",
    "to_toml",
    "total",
    "trigrams",
    "why_it_does_not_count",
    "wording",
    "write",
    "write_baseline",
    "yearly_amounts",
]
