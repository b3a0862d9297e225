# Reference figures that Stegvis's own statistics are held against (src/cycle/statistics/*.test.ts). Run: Rscript scripts/reference/statistics.R > scripts/reference/statistics.json
# Needs R and the package psych; which versions made the stored figures stands in them. The generator is seeded: the same R makes the same data.
suppressPackageStartupMessages(library(psych))
set.seed(20261130, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
json <- function(x) {
  if (is.character(x)) return(sprintf('"%s"', x))
  if (is.list(x)) {
    inner <- vapply(x, json, "")
    if (is.null(names(x))) return(sprintf("[%s]", paste(inner, collapse = ",")))
    return(sprintf("{%s}", paste(sprintf('"%s":%s', names(x), inner), collapse = ",")))
  }
  if (is.matrix(x)) return(sprintf("[%s]", paste(apply(x, 1, json), collapse = ",")))
  sprintf("[%s]", paste(number(x), collapse = ","))
}
rows <- function(frame) lapply(seq_len(nrow(frame)), function(i) unname(unlist(frame[i, ])))
levels5 <- function(n, middle, wide = 1.1) pmin(5, pmax(1, round(rnorm(n, middle, wide))))

# Distributions.
tail_t <- expand.grid(t = c(0.01, 0.5, 1.3, 2.5, 4, 9), df = c(1, 2.5, 9, 37.4, 250, 12000))
tail_t$p <- pt(tail_t$t, tail_t$df, lower.tail = FALSE)
quantile_t <- expand.grid(tail = c(0.4, 0.025, 0.025 / 12, 1e-5), df = c(1.5, 4, 19, 73.8, 5000))
quantile_t$t <- qt(quantile_t$tail, quantile_t$df, lower.tail = FALSE)
quantile_f <- expand.grid(below = c(0.025, 0.5, 0.975), df1 = c(29, 180, 4000), df2 = c(58, 900, 36000))
quantile_f$f <- qf(quantile_f$below, quantile_f$df1, quantile_f$df2)
shifted <- expand.grid(t = c(-1.2, 0.3, 2, 5.5), df = c(3, 19, 60.5, 400), shift = c(-1, 0.4, 3, 8))
shifted$p <- mapply(function(t, df, shift) pt(t, df, shift), shifted$t, shifted$df, shifted$shift)

# Holm.
p <- c(runif(10), 0.0001, 0.004, 0.0049, 0.02)
holm <- list(p = p, adjusted = p.adjust(p, "holm"))

# The noncentralities whose 95 % interval a t has, and effects.
shifts <- function(t, df) {
  at <- function(prob) uniroot(function(shift) pt(t, df, shift) - prob, c(t - 12 - abs(t), t + 12 + abs(t)), tol = 1e-13)$root
  c(at(0.975), at(0.025))
}
exact_j <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

between <- lapply(list(c(38, 35, 3.4, 3.0), c(12, 60, 2.2, 3.1), c(7, 5, 4.1, 2.4), c(240, 251, 3.1, 3.0)), function(of) {
  now <- levels5(of[1], of[3]); before <- levels5(of[2], of[4], 0.8)
  welch <- t.test(now, before)
  pooled <- t.test(now, before, var.equal = TRUE)
  df <- length(now) + length(before) - 2
  unit <- sqrt(1 / length(now) + 1 / length(before))
  d <- unname(pooled$statistic) * unit
  list(now = now, before = before, df = unname(welch$parameter), p = welch$p.value, interval = c(welch$conf.int),
       g = d * exact_j(df), gInterval = shifts(unname(pooled$statistic), df) * unit * exact_j(df))
})
within <- lapply(list(c(24, 3, 0.5), c(60, 2.8, 0.1), c(11, 3.4, -0.6)), function(of) {
  before <- levels5(of[1], of[2]); now <- pmin(5, pmax(1, before + round(rnorm(of[1], of[3], 0.8))))
  paired <- t.test(now, before, paired = TRUE)
  t <- unname(paired$statistic)
  list(now = now, before = before, df = unname(paired$parameter), p = paired$p.value, interval = c(paired$conf.int),
       dz = t / sqrt(of[1]), dzInterval = shifts(t, of[1] - 1) / sqrt(of[1]))
})

# Power: how many standard errors a difference must have to be found with 80 %.
found <- expand.grid(df = c(9, 24, 71.3, 400), level = c(0.05, 0.05 / 12))
found$shift <- mapply(function(df, level) {
  critical <- qt(level / 2, df, lower.tail = FALSE)
  uniroot(function(shift) pt(critical, df, shift, lower.tail = FALSE) - 0.8, c(0, 12), tol = 1e-13)$root
}, found$df, found$level)

# Quality of the instrument.
instruments <- lapply(list(c(46, 4), c(180, 6), c(31, 3)), function(of) {
  person <- rnorm(of[1], 3, 0.9)
  answers <- sapply(seq_len(of[2]), function(item) pmin(5, pmax(1, round(person + rnorm(of[1], (item - of[2] / 2) / 4, 0.4 + item / 6)))))
  judged <- suppressWarnings(alpha(answers, check.keys = FALSE, warnings = FALSE))
  limits <- alpha.ci(judged$total$raw_alpha, n.obs = of[1], n.var = of[2], p.val = 0.05, digits = 12)
  list(answers = answers, alpha = judged$total$raw_alpha, interval = c(limits$lower.ci, limits$upper.ci),
       itemRest = unname(judged$item.stats$r.drop), dropped = unname(judged$alpha.drop$raw_alpha))
})

cat(json(list(madeWith = paste0(R.version.string, "; psych ", packageVersion("psych")),
  tailOfT = rows(tail_t), quantileOfT = rows(quantile_t), quantileOfF = rows(quantile_f), belowShiftedT = rows(shifted),
  holm = holm, between = between, within = within, shiftFound = rows(found), instruments = instruments)), "\n", sep = "")
