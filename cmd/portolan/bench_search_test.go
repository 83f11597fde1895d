package main

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// BenchmarkSearchBox types the queries of the search tests, letter by letter, on the
// default site in Chromium. It measures the time of each search, and the time to prepare
// the index after it was loaded.
func BenchmarkSearchBox(b *testing.B) {
	data, err := os.ReadFile("../../generator/search/testdata/queries.json")
	if err != nil {
		b.Fatal(err)
	}
	var queries []struct{ Q string }
	if err := json.Unmarshal(data, &queries); err != nil {
		b.Fatal(err)
	}
	root := addresses(b, buildSite(b))["disk"]
	tab := newTab(b)
	tab.do(chromedp.Navigate(root + "/index.html"))
	typed, err := json.Marshal(queries)
	if err != nil {
		b.Fatal(err)
	}
	type figures struct{ Ready, Median, P95, Longest float64 }
	var got figures
	for b.Loop() {
		got = value(tab, chromedp.Evaluate[figures](`(async function (queries) {
			function run(src) {
				return new Promise(function (done) {
					var tag = document.createElement("script");
					tag.src = src;
					tag.onload = done;
					document.head.appendChild(tag);
				});
			}
			await run(document.querySelector("script[data-engine]").getAttribute("data-engine"));
			await run("assets/search-index.js");
			// Only the second run is measured. The script is then in the cache.
			await run(portolanIndexFile);
			var start = performance.now();
			await run(portolanIndexFile + "?");
			var book = portolan.open(portolanIndex), memory = portolan.memory(book);
			var ready = performance.now() - start, took = [];
			queries.forEach(function (query) {
				for (var i = 1; i <= query.Q.length; i++) {
					var start = performance.now();
					portolan.search(book, query.Q.slice(0, i), 10, memory);
					took.push(performance.now() - start);
				}
			});
			took.sort(function (a, b) { return a - b; });
			return {
				Ready: ready, Median: took[took.length >> 1],
				P95: took[Math.floor(took.length * 0.95)], Longest: took[took.length - 1]
			};
		})(`+string(typed)+`)`, chromedp.EvalAwaitPromise))
	}
	b.ReportMetric(got.Ready, "ms-ready")
	b.ReportMetric(got.Median, "ms-median")
	b.ReportMetric(got.P95, "ms-p95")
	b.ReportMetric(got.Longest, "ms-longest")
	b.ReportMetric(0, "ns/op")
}
