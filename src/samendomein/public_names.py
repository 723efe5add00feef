"""Every public name with its module; `__init__.pyi` says the same to type checkers."""

from __future__ import annotations

_NAMES = {
    "assessment.acceptance": "Acceptance AcceptanceState AcceptedFinding",
    "assessment.assessment": "Assessment Failure Measured Outcome Status",
    "assessment.baseline": "Baseline freeze shrink",
    "assessment.chart": "Chart ChartKind Series",
    "assessment.check": "Check check",
    "assessment.choosing_metrics": "MetricSelection",
    "assessment.documentation": "Documentation",
    "assessment.finding": "Finding",
    "assessment.metric": "Measurement Metric metric",
    "assessment.options": "option",
    "assessment.remark": "Remark RemarkKind",
    "assessment.run": "entered_whole",
    "assessment.selection": "Selection",
    "assessment.severity": "Severity",
    "assessment.share": "Share",
    "assessment.signing": "sign",
    "assessment.until": "Until",
    "builtin.invloed.reading": "read_scores",
    "builtin.invloed.sheet": "score_rows",
    "builtin.json.schema": "report_schema",
    "builtin.markdown.escaping": "escaped=escape_markdown",
    "errors": "Problem ReadError SamendomeinError UsageError",
    "formats.format": "Format",
    "hooks.api": "API_VERSION",
    "hooks.encoders": "sentence_encoder",
    "hooks.loading": "load_plugins",
    "hooks.plugins": "Plugin PluginState Plugins",
    "hooks.specs": "hookimpl",
    "hooks.trust": "Trust",
    "language.text": "Text capital",
    "language.translate": "Catalogue Translator",
    "location": "Location",
    "pictures.chart": "draw_chart draw_charts",
    "pictures.dot": "as_dot",
    "pictures.drawing": "draw draw_sheets",
    "pictures.folding": "Fold",
    "pictures.graphml": "as_graphml",
    "pictures.in_letters": "chart_in_letters",
    "pictures.mermaid": "as_mermaid",
    "pictures.picture": "Picture",
    "pictures.style": "picture_style",
    "pipeline.accepted": "add_acceptance",
    "pipeline.asserting": "assert_plan",
    "pipeline.baseline_file": "write_baseline",
    "pipeline.huisstijl_file": "read_huisstijl",
    "pipeline.measuring": "Measurements Reading measure",
    "pipeline.profiles": "Profile",
    "pipeline.scripts": "PluginError assess read write",
    "pipeline.settings": "OutputSetting Settings SourceSetting read_settings",
    "plan.amount_range": "AmountRange total",
    "plan.assemble": "assemble",
    "plan.certainty": "Certainty",
    "plan.chain_of_intent": "loses_the_purpose",
    "plan.codes": "resolve_code",
    "plan.duration": "Duration",
    "plan.elements.council": (
        "Answer Motion MotionKind MotionStatus Question QuestionKind Recommendation "
        "SubQuestion Toezegging ToezeggingStatus Verdict"
    ),
    "plan.elements.element": "Element State",
    "plan.elements.means": "Budget BudgetStatus FundingSource Instrument InstrumentKind Law",
    "plan.elements.measuring": "Direction Indicator IndicatorKind Observation Target",
    "plan.elements.obstacles": "Bottleneck Precondition Premise Resource Solution Term",
    "plan.elements.papers": (
        "Claim ClaimKind Document DocumentKind Event EventKind Evidence EvidenceKind "
        "Statement StatementSection Voice"
    ),
    "plan.elements.people": (
        "Actor ActorKind AdvicePoint Consultation ConsultationKind Layer Post PostStatus "
        "TargetGroup"
    ),
    "plan.elements.policy": (
        "Action ActionKind ActionStatus CostExpectation Coupling CouplingKind Goal "
        "GoalKind Nota NotaKind NotaStatus Recurrence Theme"
    ),
    "plan.elements.records": "Absence Anchoring Announced Code Label Passage",
    "plan.funding_years": "FundingYears YearStatus funding_years",
    "plan.money": "Money",
    "plan.money_for_actions": "MoneyForAction MoneyForActions",
    "plan.nearest": "Nearest trigrams",
    "plan.origin": "Derived InFile InPaper Origin Places",
    "plan.partial_date": "PartialDate",
    "plan.per": "Per",
    "plan.period": "Period",
    "plan.plan": "Plan",
    "plan.printed": "WordsError",
    "plan.reading_order": "reading_order",
    "plan.relations.council": (
        "About Answers Claims ContinuedBy Fulfils MadeBy MadeIn MadeTo Names RespondsTo "
        "SettledBy SubQuestionOf"
    ),
    "plan.relations.means": "BasedOn Delivers Funds Measures PaidFrom UsedFor Within WorksOut",
    "plan.relations.obstacles": (
        "Assumes Concerns Contradicts DatedIn DecidedIn Evaluates Hinders Requires "
        "Resolves SeenBy Supports WaitsFor"
    ),
    "plan.relations.people": (
        "AdvisedBy AdvisedIn AnsweredForBy CarriedOutBy Consults ForGroup Involves "
        "MemberOf OwnedBy PostAt Represents SponsoredBy"
    ),
    "plan.relations.policy": (
        "Affects BelongsTo ContributesTo CorrespondsTo Couples ElaboratedIn InTheme "
        "MergesInto PartOf Replaces Serves SplitsInto"
    ),
    "plan.relations.relation": "Details Relation",
    "plan.settlement": "has_come is_lapsed is_settled settled_on",
    "plan.similarity": "similar_pairs similarity",
    "plan.values": "Choice Missing",
    "plan.vocabulary": "kind_meant",
    "plan.yearly_amounts": "YearShare YearlyAmounts yearly_amounts",
    "report.compose": "compose",
    "report.explanation": "Explanation explanations",
    "report.graph": "Graph GraphEdge GraphNode",
    "report.headings": "Headings Wording headings wording",
    "report.huisstijl": "Huisstijl",
    "report.measured": "ChartSeries Table TableChart",
    "report.measured_table": "MeasuredTable measured_table",
    "report.ledger": "Ledger LedgerAnswer LedgerEntry LedgerStatus",
    "report.ledger_table": "LedgerTable ledger_sentences ledger_table passage_words",
    "report.money": "MoneyCell MoneyOverview MoneyRow MoneyYear UndatedAmount",
    "report.outline": "Branch Matrix Twig",
    "report.report": "FailureEntry Figure FileRead OutcomeEntry Paper ProblemEntry Report",
    "report.told": ("AcceptedEntry FindingEntry FindingGroup Named PassageEntry Place RemarkEntry"),
    "report.standing_findings": (
        "FindingsTable StandingFinding every_finding findings_table standing_in_words "
        "why_it_does_not_count"
    ),
    "sources.columns": "Column KindTable kind_tables",
    "report.timeline": "Timeline TimelineEntry",
    "report.waiting": "WaitingEntry",
    "sources.paper": "PaperPart PaperText",
    "sources.records": "RecordReader",
    "sources.schema": "plan_schema",
    "sources.source": "Fragment Request Source TemplateRequest",
    "sources.writing": "as_records",
    "toml.document": ("Document=TomlDocument parse_document=parse_toml read_document=read_toml"),
    "toml.writing": "to_toml",
    "version": "__version__",
}

HOMES: dict[str, tuple[str, str]] = {
    public or name: (f"samendomein.{module}", name)
    for module, names in _NAMES.items()
    for name, _, public in (entry.partition("=") for entry in names.split())
}
"""By public name: the module, and the name in it."""
