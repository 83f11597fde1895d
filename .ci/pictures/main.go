// Pictures draws the pictures that other programs show for links to pages of a site, with
// Chromium. It needs the folder of a site, from which it takes the chart of all ports, and writes
// to the folder static/preview. Run it with make pictures.
package main

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"log"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/chromedp/chromedp"
)

// words contains the word on the picture of each kind of page.
var words = map[string]string{
	"home": "Ports", "port": "Port", "protocol": "Protocol", "topic": "Topic", "list": "List", "note": "Note",
}

const (
	colours = 16
	maxSize = 25_000
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: go run ./.ci/pictures SITE OUT")
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func run(site, out string) error {
	charts, err := filepath.Glob(filepath.Join(site, "assets", "chart*.svg"))
	if err != nil || len(charts) != 1 {
		return fmt.Errorf("%s has %d charts (%v)", site, len(charts), err)
	}
	chart, err := filepath.Abs(charts[0])
	if err != nil {
		return err
	}
	card, err := filepath.Abs(".ci/pictures/card.html")
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	ctx, cancel = chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox)...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	for kind, word := range words {
		shot, err := draws(ctx, fileURL(card), fileURL(chart), word)
		if err == nil {
			err = save(filepath.Join(out, kind+".png"), shot)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", kind, err)
		}
	}
	return nil
}

func fileURL(path string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
}

// draws returns a picture as PNG.
func draws(ctx context.Context, card, chart, word string) ([]byte, error) {
	set := fmt.Sprintf(`document.querySelector("h1").textContent = %q; document.querySelector("img").src = %q;
		document.querySelector("img").decode().then(() => true)`, word, chart)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1200, 630), chromedp.Navigate(card)); err != nil {
		return nil, err
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](set, chromedp.EvalAwaitPromise)); err != nil {
		return nil, err
	}
	return chromedp.Run(ctx, chromedp.CaptureScreenshot())
}

// save writes a picture with few colours, so that the file is small.
func save(path string, shot []byte) error {
	full, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		return err
	}
	small := image.NewPaletted(full.Bounds(), palette(full))
	draw.Draw(small, small.Bounds(), full, full.Bounds().Min, draw.Src)
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&b, small); err != nil {
		return err
	}
	if b.Len() > maxSize {
		return fmt.Errorf("%d bytes, at most %d are allowed", b.Len(), maxSize)
	}
	fmt.Println(path, b.Len(), "bytes")
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// palette returns the most frequent colours of a picture.
func palette(of image.Image) color.Palette {
	count := map[color.RGBA]int{}
	for y := of.Bounds().Min.Y; y < of.Bounds().Max.Y; y++ {
		for x := of.Bounds().Min.X; x < of.Bounds().Max.X; x++ {
			r, g, b, _ := of.At(x, y).RGBA()
			count[color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255}]++
		}
	}
	all := make([]color.RGBA, 0, len(count))
	for c := range count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b color.RGBA) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return bytes.Compare([]byte{a.R, a.G, a.B}, []byte{b.R, b.G, b.B})
	})
	var p color.Palette
	for _, c := range all[:min(len(all), colours)] {
		p = append(p, c)
	}
	return p
}
