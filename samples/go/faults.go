package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

// ending tells how a call to a server that misbehaves ended, and all that can be printed then.
type ending struct {
	URL       string `json:"url"`
	Operation string `json:"operation"`
	Ending    string `json:"ending"`
	Shown     string `json:"shown"`
}

// meetFaults calls such servers, each operation twice, and writes a line of JSON about each call.
func meetFaults(ctx context.Context, url, endingsFile string) error {
	var urls []string
	if err := getJSON(url+"/", &urls); err != nil {
		return err
	}
	file, err := os.Create(endingsFile)
	if err != nil {
		return err
	}
	defer file.Close()
	var logged bytes.Buffer
	log.SetOutput(&logged)
	for _, url := range urls {
		commClient, bsgClient := newComm(url), newBsg(url)
		commClient.GetConfig().Debug, bsgClient.GetConfig().Debug = true, true
		for _, operation := range operations(ctx, commClient, bsgClient) {
			for range 2 {
				logged.Reset()
				_, response, err := operation.call()
				for _, value := range []any{commClient.GetConfig(), *bsgClient.GetConfig(), err} {
					if err := show(&logged, value); err != nil {
						return err
					}
				}
				line := ending{url, operation.id, endingOf(response, err), logged.String()}
				if err := json.NewEncoder(file).Encode(line); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func endingOf(response *http.Response, err error) string {
	if err == nil {
		return "value"
	}
	if response == nil {
		return "error"
	}
	return fmt.Sprint(response.StatusCode)
}

func show(out io.Writer, value any) error {
	text, err := json.Marshal(value)
	fmt.Fprintf(out, "%v %+v %#v %s\n", value, value, value, text)
	return err
}
